package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
import dev.navette.model.Account;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.spi.Seen;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Sighting;
import dev.navette.state.store.SurveyKey;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Surveys: what passes saw, what they missed, and what others changed; and links that are forgotten. */
abstract class StoreSurveyRules extends StorePlanRules {

    private static final Set<LinkKind> BOTH = Set.of(LinkKind.PRODUCT, LinkKind.SELLABLE);

    StoreSurveyRules() {}

    @Test
    void passIsCountedOnceItIsComplete() {
        assertThat(store.passes(articles())).isZero();
        see(articles(), article("EM-1", "Café"));
        assertThat(store.passes(articles())).isZero();

        endPass(articles());

        assertThat(second.passes(articles())).isEqualTo(1);
        assertThat(second.passes(products())).isZero();
        assertThat(second.passes(new SurveyKey(task.pair() + 1, "articles"))).isZero();
    }

    @Test
    void elementIsRememberedWithThePassThatSawItFirst() {
        see(articles(), article("EM-1", "Café"), new Seen("EM-2", null, Fingerprint.of("Thé")));
        endPass(articles());
        see(articles(), article("EM-2", "Thé"));

        assertThat(second.sightings(articles(), null, 10))
                .containsExactly(
                        new Sighting(null, "EM-1", "EM-1", 1, 1, 0, 0), new Sighting(null, "EM-2", "EM-2", 2, 1, 0, 0));
    }

    @Test
    void elementThatTwoCompletePassesMissSaysSo() {
        see(articles(), article("EM-1", "Café"));
        endPass(articles());
        endPass(articles());
        assertThat(missed("EM-1")).isEqualTo(1);

        endPass(articles());

        assertThat(missed("EM-1")).isEqualTo(2);
    }

    @Test
    void interruptedPassMissesNothing() {
        see(articles(), article("EM-1", "Café"), article("EM-2", "Thé"));
        endPass(articles());
        see(articles(), article("EM-2", "Thé"));
        see(articles(), article("EM-2", "Thé"));
        assertThat(missed("EM-1")).isZero();

        endPass(articles());

        assertThat(missed("EM-1")).isEqualTo(1);
        assertThat(missed("EM-2")).isZero();
    }

    @Test
    void elementThatComesBackIsNoLongerMissed() {
        see(articles(), article("EM-1", "Café"));
        endPass(articles());
        endPass(articles());
        endPass(articles());

        see(articles(), article("EM-1", "Café"));

        assertThat(missed("EM-1")).isZero();
    }

    @Test
    void changeIsThatOfTheLastPassThatSawAnotherDigest() {
        see(articles(), article("EM-1", "Café"), article("EM-2", "Thé"));
        endPass(articles());

        see(articles(), article("EM-1", "Café moulu"), article("EM-2", "Thé"));
        see(articles(), article("EM-1", "Café moulu"));
        endPass(articles());

        assertThat(sighting(articles(), "EM-1").changed()).isEqualTo(2);
        assertThat(sighting(articles(), "EM-2").changed()).isZero();
    }

    @Test
    void elementThatAPageGivesTwiceIsAsItWasGivenLast() {
        see(articles(), article("EM-1", "Café"));
        endPass(articles());

        see(articles(), article("EM-1", "Café moulu"), article("EM-1", "Café"));

        assertThat(sighting(articles(), "EM-1").changed()).isZero();
    }

    @Test
    void sightingsAreListedByKindAndKeyAPageAtATime() {
        see(products(), sold("812", "Café"), product("900", "Thé"), product("812", "Café"));

        List<Sighting> first = second.sightings(products(), null, 2);
        List<Sighting> rest = second.sightings(products(), first.get(1), 2);

        assertThat(first).extracting(Sighting::key).containsExactly("812", "900");
        assertThat(first).extracting(Sighting::kind).containsOnly(LinkKind.PRODUCT);
        assertThat(rest).extracting(Sighting::kind, Sighting::key).containsExactly(tuple(LinkKind.SELLABLE, "812"));
        assertThat(second.sightings(articles(), null, 2)).isEmpty();
    }

    @Test
    void manyElementsAreKeptByOnePage() {
        List<String> names = references(1_200);

        see(articles(), names.stream().map(name -> article(name, "Café")).toArray(Seen[]::new));

        var found = new ArrayList<String>();
        List<Sighting> page = second.sightings(articles(), null, 500);
        while (!page.isEmpty()) {
            page.forEach(sighting -> found.add(sighting.key()));
            page = second.sightings(articles(), page.get(page.size() - 1), 500);
        }
        assertThat(found).isEqualTo(names);
    }

    @Test
    void forgottenSightingIsGoneAndTheOthersStay() {
        see(products(), product("812", "Café"), sold("812", "Café"));

        store.forget(lease, products(), List.of(sighting(products(), "812")));

        assertThat(second.sightings(products(), null, 10))
                .extracting(Sighting::kind)
                .containsExactly(LinkKind.SELLABLE);
    }

    @Test
    void overtakenSurveyKeepsNothing() {
        see(articles(), article("EM-1", "Café"));
        Sighting before = sighting(articles(), "EM-1");
        takenOver();

        assertThatThrownBy(() -> see(articles(), article("EM-2", "Thé"))).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> endPass(articles())).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> store.forget(lease, articles(), List.of(before)))
                .isInstanceOf(LeaseLostException.class);

        assertThat(second.sightings(articles(), null, 10)).containsExactly(before);
        assertThat(second.passes(articles())).isZero();
    }

    @Test
    void everyPageRenewsTheLease() {
        clock.advance(LENGTH.dividedBy(2));
        see(articles(), article("EM-1", "Café"));
        assertThat(lease.end()).isEqualTo(clock.instant().plus(LENGTH));
        clock.advance(LENGTH.dividedBy(2));

        endPass(articles());

        Lease renewed = lease;
        assertThat(second.holder(task.leaseName())).hasValue(renewed);
        assertThat(renewed.end()).isEqualTo(clock.instant().plus(LENGTH));
    }

    @Test
    @Tag("ART-23")
    void changeThatWeDidNotWriteIsDrift() {
        commit(draft().learnt(linked("EM-1", "812")));
        later();
        see(products(), sold("812", "Café"), sold("900", "Thé"));
        endPass(products());
        later();

        see(products(), sold("812", "Café bio"), sold("900", "Thé bio"));

        assertThat(sighting(products(), "812").drifted()).isEqualTo(2);
        assertThat(sighting(products(), "900").drifted())
                .as("linked to nothing")
                .isZero();
    }

    @Test
    void changeThatWeWroteIsNoDrift() {
        commit(draft().learnt(linked("EM-1", "812")));
        later();
        see(products(), sold("812", "Café"));
        endPass(products());
        commit(draft().learnt(written("EM-1", "price", NEW)));
        later();

        see(products(), sold("812", "Café à 13 euros"));

        assertThat(sighting(products(), "812").changed()).isEqualTo(2);
        assertThat(sighting(products(), "812").drifted()).isZero();
    }

    @Test
    void writeOfWhatIsSoldExplainsTheChangeOfItsProduct() {
        commit(draft().learnt(linked("EM-1", "812"), linkedProduct("EM-1", "812")));
        later();
        see(products(), product("812", "Café"));
        endPass(products());
        later();
        commit(draft().learnt(written("EM-1", "price", NEW)));

        see(products(), product("812", "Café à 13 euros"));

        assertThat(sighting(products(), "812").drifted()).isZero();
    }

    @Test
    void writeThatTookEffectBeforeThePageWasReadButEndedAfterItIsNoDrift() {
        commit(draft().learnt(linked("EM-1", "812")));
        Instant span = clock.instant().plusSeconds(60);
        commit(draft().learnt(span("EM-1", span, null)));
        later();
        see(products(), sold("812", "Café"));
        endPass(products());
        later();
        see(products(), sold("812", "Café à 13 euros"));
        assertThat(sighting(products(), "812").drifted())
                .as("its end is not known")
                .isZero();
        commit(draft().learnt(span("EM-1", null, span)));
        endPass(products());

        see(products(), sold("812", "Café à 14 euros"));

        assertThat(sighting(products(), "812").drifted()).isZero();
    }

    @Test
    void timeOfThePageIsTheOneThatCounts() {
        commit(draft().learnt(linked("EM-1", "812")));
        later();
        Instant looked = clock.instant();
        later();
        commit(draft().learnt(written("EM-1", "price", NEW)));
        later();
        lease = store.see(lease, products(), looked, List.of(sold("812", "Café")));
        endPass(products());
        later();

        see(products(), sold("812", "Café à 13 euros"));

        assertThat(sighting(products(), "812").drifted()).isZero();
    }

    @Test
    @Tag("ART-23")
    void unlinkedNamesAreForgottenAndTheOthersStay() {
        commit(draft().learnt(linked("EM-1", "812"), linkedProduct("EM-1", "812"), linked("EM-2", "900")));

        Set<String> unlinked = store.unlink(task.pair(), BOTH, List.of("EM-1", "EM-3"));

        assertThat(unlinked).containsExactly("EM-1");
        assertThat(second.elements(task.pair(), List.of(sellable("EM-1"), product("EM-1"), sellable("EM-2"))))
                .containsOnlyKeys(sellable("EM-2"));
        commit(draft().learnt(linked("EM-3", "812")));
    }

    @Test
    void linksOfOtherKindsAndPairsAreNotForgotten() {
        commit(draft().learnt(linked("EM-1", "812")));
        long other = store.pair(ERP, new Account("woocommerce", "other.example"));

        assertThat(store.unlink(task.pair(), Set.of(LinkKind.TERM), List.of("EM-1")))
                .isEmpty();
        assertThat(store.unlink(other, BOTH, List.of("EM-1"))).isEmpty();

        assertThat(known("EM-1")).isNotNull();
    }

    @Test
    void nameOfWhichAWriteHasBegunStaysLinked() {
        Instant span = clock.instant().plusSeconds(60);
        commit(draft().learnt(linked("EM-1", "812"), linked("EM-2", "900"), linked("EM-3", "901"))
                .opened(pending("EM-1", null), parked("EM-3")));
        commit(draft().learnt(span("EM-2", span, null)));
        List<String> names = List.of("EM-1", "EM-2", "EM-3");

        assertThat(store.unlink(task.pair(), BOTH, names)).containsExactly("EM-3");

        assertThat(known("EM-1")).isNotNull();
        clock.advance(Duration.ofMinutes(2));
        assertThat(store.unlink(task.pair(), BOTH, names)).containsExactly("EM-2");
    }

    @Test
    @Tag("RUN-8")
    void lastHintIsRememberedAfterItIsDealtWith() {
        assertThat(store.lastHint(task)).isEmpty();
        store.hint(task, List.of("EM-1"));
        Instant hinted = clock.instant();
        later();
        long next = store.begin(lease, task, "shop-fr");
        lease = store.commit(lease, new Draft(task, next).hintsDealtWith("EM-1").changes());
        store.hint(task, List.of());

        assertThat(second.hints(task, "", 10)).isEmpty();
        assertThat(second.lastHint(task)).hasValue(hinted);
        assertThat(second.lastHint(new TaskKey(task.pair(), "articles"))).isEmpty();
    }

    private SurveyKey articles() {
        return new SurveyKey(task.pair(), "articles");
    }

    private SurveyKey products() {
        return new SurveyKey(task.pair(), "products");
    }

    private void see(SurveyKey survey, Seen... seen) {
        lease = store.see(lease, survey, store.now(), List.of(seen));
    }

    private void endPass(SurveyKey survey) {
        lease = store.endPass(lease, survey);
    }

    private void later() {
        clock.advance(Duration.ofSeconds(1));
    }

    private long missed(String key) {
        return sighting(articles(), key).missed(second.passes(articles()));
    }

    private Sighting sighting(SurveyKey survey, String key) {
        return second.sightings(survey, null, 100).stream()
                .filter(sighting -> sighting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Seen article(String reference, String content) {
        return new Seen(reference, reference, Fingerprint.of(content));
    }

    private static Seen product(String id, String content) {
        return new Seen(id, null, Fingerprint.of(content), LinkKind.PRODUCT);
    }

    private static Seen sold(String id, String content) {
        return new Seen(id, null, Fingerprint.of(content), LinkKind.SELLABLE);
    }

    private static ElementUpdate linkedProduct(String name, String id) {
        return new ElementUpdate(product(name), new ForeignId(id), Map.of(), Set.of());
    }

    private static ElementUpdate span(String name, @Nullable Instant begins, @Nullable Instant ends) {
        return new ElementUpdate(sellable(name), null, Map.of(), Set.of(), begins, ends, null);
    }
}
