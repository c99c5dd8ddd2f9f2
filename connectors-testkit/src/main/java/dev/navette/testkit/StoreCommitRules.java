package dev.navette.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
import dev.navette.model.Account;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.state.store.Element;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a commit does to what is known of elements. */
abstract class StoreCommitRules extends StoreWorld {

    private static final Instant SPAN = Instant.parse("2026-11-20T09:00:00Z");

    StoreCommitRules() {}

    @Test
    void commitMakesEverythingVisibleToOthersAtOnce() {
        var mark = new Mark("line 300", "all", true);
        var counts = new Counts(11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2);

        commit(draft().learnt(linked("EM-1", "812"), written("EM-1b", "stock", NEW))
                .opened(parked("EM-2"))
                .mark(mark)
                .counts(counts)
                .line("EM-1", Result.UPDATED, "stock")
                .end(Ending.COMPLETED, null));

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), new ForeignId("812"), Map.of()));
        assertThat(known("EM-1b")).isEqualTo(new Element(sellable("EM-1b"), null, Map.of("stock", NEW)));
        assertThat(second.openItems(task, List.of("EM-2"))).containsExactly(Map.entry("EM-2", parked("EM-2")));
        assertThat(second.mark(task)).hasValue(mark);
        assertThat(second.runs(1).get(0).counts()).isEqualTo(counts);
        assertThat(second.lines(run, 10)).containsExactly(new JournalLine("EM-1", Result.UPDATED, "stock"));
    }

    @Test
    void commitThatFailsChangesNothing() {
        commit(draft().learnt(linked("EM-1", "812")).opened(parked("EM-9")));
        clock.advance(LENGTH.dividedBy(2));

        assertThatThrownBy(() -> commit(draft().learnt(written("EM-3", "stock", NEW), linked("EM-2", "812"))
                        .opened(parked("EM-2"))
                        .closed("EM-9")
                        .mark(new Mark("line 2", "all", false))
                        .counts(new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0))
                        .line("EM-2", Result.UPDATED, null)
                        .end(Ending.COMPLETED, null)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(known("EM-2")).isNull();
        assertThat(known("EM-3")).isNull();
        assertThat(openNames()).containsExactly("EM-9");
        assertThat(second.mark(task)).isEmpty();
        assertThat(second.lines(run, 10)).isEmpty();
        assertThat(second.runs(1).get(0).counts()).isEqualTo(Counts.NONE);
        assertThat(second.runs(1).get(0).end()).isNull();
        assertThat(second.holder(task.leaseName())).hasValue(lease);
    }

    @Test
    void commitAfterAFailedOneWritesOnlyItsOwn() {
        commit(draft().learnt(linked("EM-1", "812")));
        assertThatThrownBy(() -> commit(draft().learnt(linked("EM-2", "812")).opened(parked("EM-2"))))
                .isInstanceOf(IllegalStateException.class);

        commit(draft().opened(parked("EM-3")));

        assertThat(openNames()).containsExactly("EM-3");
    }

    @Test
    void commitRenewsTheLease() {
        clock.advance(LENGTH.dividedBy(2));

        commit(draft());

        assertThat(lease.end()).isEqualTo(clock.instant().plus(LENGTH));
        assertThat(second.holder(task.leaseName())).hasValue(lease);
    }

    @Test
    void commitIsRefusedOnceAnotherTookTheLeaseOver() {
        takenOver();

        assertThatThrownBy(() -> commit(draft().learnt(linked("EM-1", "812"))))
                .isInstanceOf(LeaseLostException.class)
                .hasMessage(
                        "The lease " + task.leaseName() + " of till 1 is lost: till 2 took it over and holds it until"
                                + " 2026-11-20T08:20:00Z. What was committed stands; this run writes nothing more.");

        assertThat(known("EM-1")).isNull();
    }

    @Test
    void commitUnderALeaseThatEndedButThatNobodyTookGoesThrough() {
        clock.advance(LENGTH.multipliedBy(3));

        commit(draft().learnt(linked("EM-1", "812")));

        assertThat(known("EM-1")).isNotNull();
        assertThat(lease.end()).isEqualTo(clock.instant().plus(LENGTH));
    }

    @Test
    void twoTasksKeepTheirOwnFieldsOfOneElement() {
        commit(draft().learnt(written("EM-1", "stock", OLD)));
        commit(draft().learnt(written("EM-1", "price", OLD)));

        commit(draft().learnt(written("EM-1", "stock", NEW)));

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), null, Map.of("stock", NEW, "price", OLD)));
    }

    @Test
    void twoTasksThatCommitAtOnceKeepTheirOwnFieldsOfEachElement() throws Exception {
        var prices = new TaskKey(task.pair(), "prices");
        Lease pricing = second.acquire(prices.leaseName(), "till 2", LENGTH).orElseThrow();
        long priceRun = second.begin(pricing, prices, "shop-fr");
        List<String> names = references(50);

        together(List.of(
                () -> committedEach(store, lease, task, run, names, "stock"),
                () -> committedEach(second, pricing, prices, priceRun, names, "price")));

        assertThat(names)
                .allSatisfy(name -> assertThat(known(name))
                        .isEqualTo(new Element(sellable(name), null, Map.of("stock", NEW, "price", NEW))));
    }

    @Test
    void writeOfKnownEndTakesItsSpanAwayAndIsBelieved() {
        commit(draft().learnt(begins("EM-1", SPAN)));
        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), null, Map.of(), SPAN));

        commit(draft().learnt(ends("EM-1", SPAN, null)));

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), null, Map.of("stock", NEW)));
    }

    @Test
    void writesThatOverlapAreBothNotBelieved() {
        Instant later = SPAN.plusSeconds(1);
        commit(draft().learnt(begins("EM-1", SPAN)));
        commit(draft().learnt(begins("EM-1", later)));

        commit(draft().learnt(ends("EM-1", SPAN, null)));
        commit(draft().learnt(ends("EM-1", later, null)));

        assertThat(known("EM-1"))
                .isEqualTo(new Element(sellable("EM-1"), null, Map.of(), later.plus(2, ChronoUnit.MICROS)));
    }

    @Test
    void doubtAboutAnEarlierWriteOutlastsALaterOne() {
        commit(draft().learnt(begins("EM-1", SPAN)));
        commit(draft().learnt(begins("EM-1", SPAN.plusSeconds(1))));

        commit(draft().learnt(ends("EM-1", SPAN.plusSeconds(1), SPAN)));

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), null, Map.of("stock", NEW), SPAN));
    }

    @Test
    void linkToAnotherIdForgetsWhatWasWrittenToTheFormerOne() {
        commit(draft().learnt(
                        new ElementUpdate(sellable("EM-1"), new ForeignId("812"), Map.of("stock", OLD), Set.of())));

        commit(draft().learnt(linked("EM-1", "813")));

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), new ForeignId("813"), Map.of()));
    }

    @Test
    void nothingIsKnownAsWrittenOnceThatIsForgotten() {
        var sent = Map.of(sellable("EM-2"), Map.of("stock", NEW));
        OpenItem pending = pending("EM-2", null);
        var attempt = Objects.requireNonNull(pending.attempt());
        var item =
                new OpenItem("EM-2", pending.state(), pending.fault(), 2, pending.since(), run, attempt.holding(sent));
        commit(draft().learnt(new ElementUpdate(sellable("EM-1"), new ForeignId("812"), Map.of("stock", NEW), Set.of()))
                .opened(item)
                .digests(1, Map.of("EM-1", NEW)));

        store.forgetWritten();

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), new ForeignId("812"), Map.of()));
        assertThat(second.openItems(task, List.of("EM-2"))).containsOnly(Map.entry("EM-2", pending));
        assertThat(second.digests(task, 1, List.of("EM-1"))).isEmpty();
    }

    @Test
    @Tag("ART-12")
    void elementIsAPartOfWhatItWasLastSaidToBe() {
        commit(draft().learnt(partOf("CAFE", "EM-1", "812"), linked("EM-2", "813")));
        commit(draft().learnt(written("EM-1", "stock", NEW)));

        assertThat(known("EM-1"))
                .isEqualTo(new Element(sellable("EM-1"), new ForeignId("812"), Map.of("stock", NEW), null, "CAFE"));
        assertThat(known("EM-2")).isEqualTo(new Element(sellable("EM-2"), new ForeignId("813"), Map.of()));
    }

    @Test
    @Tag("ART-12")
    void whosePartAnElementIsIsNotKnownUnderAnotherId() {
        commit(draft().learnt(partOf("CAFE", "EM-1", "812")));

        commit(draft().learnt(linked("EM-1", "900")));

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), new ForeignId("900"), Map.of()));
    }

    @Test
    void forgottenFieldsAreNotKnownAnyMoreAndTheOthersAre() {
        var both = Map.of("stock", OLD, "price", OLD);
        commit(draft().learnt(new ElementUpdate(sellable("EM-1"), new ForeignId("812"), both, Set.of())));

        commit(draft().learnt(new ElementUpdate(sellable("EM-1"), null, Map.of(), Set.of("stock", "weight"))));

        assertThat(known("EM-1")).isEqualTo(new Element(sellable("EM-1"), new ForeignId("812"), Map.of("price", OLD)));
    }

    @Test
    void elementOfWhichEverythingIsForgottenIsLeftOut() {
        commit(draft().learnt(written("EM-1", "stock", OLD)));

        commit(draft().learnt(new ElementUpdate(sellable("EM-1"), null, Map.of(), Set.of("stock"))));

        assertThat(known("EM-1")).isNull();
    }

    @Test
    void linkStaysUntilAnotherReplacesIt() {
        commit(draft().learnt(linked("EM-1", "812")));
        commit(draft().learnt(written("EM-1", "stock", OLD)));
        assertThat(known("EM-1")).extracting(Element::id).isEqualTo(new ForeignId("812"));

        commit(draft().learnt(linked("EM-1", "900")));

        assertThat(known("EM-1")).extracting(Element::id).isEqualTo(new ForeignId("900"));
    }

    @Test
    void idIsLinkedToOneNameOfAKind() {
        commit(draft().learnt(linked("EM-1", "812")));

        assertThatThrownBy(() -> commit(draft().learnt(linked("EM-2", "812"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The SELLABLE 812 cannot be linked to EM-2: it is linked to EM-1");
    }

    @Test
    void idIsLinkedToOneNameOfAKindWithinOneCommitToo() {
        assertThatThrownBy(() -> commit(draft().learnt(linked("EM-1", "812"), linked("EM-2", "812"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The SELLABLE 812 cannot be linked to EM-2: it is linked to EM-1");

        assertThat(known("EM-1")).isNull();
    }

    @Test
    void twoElementsMayExchangeTheirIdsInOneCommit() {
        commit(draft().learnt(linked("EM-1", "812"), linked("EM-2", "813")));

        commit(draft().learnt(linked("EM-1", "813"), linked("EM-2", "812")));

        assertThat(second.owners(task.pair(), LinkKind.SELLABLE, List.of(new ForeignId("812"), new ForeignId("813"))))
                .containsOnly(Map.entry(new ForeignId("812"), "EM-2"), Map.entry(new ForeignId("813"), "EM-1"));
    }

    @Test
    void oneIdMayBeLinkedInEachKindAndEachPair() {
        long other = store.pair(ERP, new Account("woocommerce", "shop.example/be"));
        commit(draft().learnt(linked("EM-1", "812")));

        var product = new ElementKey(LinkKind.PRODUCT, "EM-1");
        commit(draft().learnt(new ElementUpdate(product, new ForeignId("812"), Map.of(), Set.of())));

        assertThat(second.owners(task.pair(), LinkKind.PRODUCT, List.of(new ForeignId("812"))))
                .containsOnly(Map.entry(new ForeignId("812"), "EM-1"));
        assertThat(second.owners(other, LinkKind.SELLABLE, List.of(new ForeignId("812"))))
                .isEmpty();
        assertThat(second.elements(other, List.of(sellable("EM-1")))).isEmpty();
    }

    @Test
    void knownElementsAreFoundAmongThousandsOfNames() {
        List<String> names = references(1_300);
        commit(draft().learnt(
                        names.stream().map(name -> linked(name, "id-" + name)).toArray(ElementUpdate[]::new)));
        var asked = new ArrayList<ElementKey>(List.of(sellable("EM-unknown")));
        names.forEach(name -> asked.add(sellable(name)));

        var found = second.elements(task.pair(), asked);

        assertThat(found).hasSize(1_300).doesNotContainKey(sellable("EM-unknown"));
        assertThat(found.get(sellable("EM-1300")))
                .isEqualTo(new Element(sellable("EM-1300"), new ForeignId("id-EM-1300"), Map.of()));
    }

    @Test
    void askingForNothingGivesNothing() {
        assertThat(store.elements(task.pair(), List.of())).isEmpty();
        assertThat(store.owners(task.pair(), LinkKind.SELLABLE, List.of())).isEmpty();
        assertThat(store.openItems(task, List.of())).isEmpty();
    }

    @Test
    void ownersOfUnknownIdsAreLeftOut() {
        commit(draft().learnt(linked("EM-1", "812")));

        var owners = second.owners(task.pair(), LinkKind.SELLABLE, List.of(new ForeignId("812"), new ForeignId("1")));

        assertThat(owners).containsExactly(Map.entry(new ForeignId("812"), "EM-1"));
    }

    @Test
    void linksAreListedAPageAtATimeInTheOrderOfTheirNames() {
        commit(draft().learnt(linked("é", "5"), linked("a", "3"), linked("Z", "2"), linked("A", "1"), linked("z", "4"))
                .learnt(written("b", "stock", OLD)));

        var first = second.linked(task.pair(), LinkKind.SELLABLE, "", 3);
        var rest = second.linked(task.pair(), LinkKind.SELLABLE, "a", 3);

        assertThat(first).extracting(element -> element.key().name()).containsExactly("A", "Z", "a");
        assertThat(rest).extracting(element -> element.key().name()).containsExactly("z", "é");
    }

    /** One commit for each ten elements, in an order of its own: those of the prices backwards. */
    private static int committedEach(
            Store store, Lease lease, TaskKey task, long run, List<String> names, String field) {
        var ordered = new ArrayList<>(names);
        if (field.equals("price")) {
            Collections.reverse(ordered);
        }
        Lease held = lease;
        for (int from = 0; from < ordered.size(); from += 10) {
            var updates = ordered.subList(from, from + 10).stream()
                    .map(name -> written(name, field, NEW))
                    .toArray(ElementUpdate[]::new);
            held = store.commit(held, new Draft(task, run).learnt(updates).changes());
        }
        return ordered.size();
    }

    private static ElementUpdate begins(String name, Instant span) {
        return new ElementUpdate(sellable(name), null, Map.of(), Set.of("stock"), span, null, null);
    }

    private static ElementUpdate partOf(String whole, String name, String id) {
        return new ElementUpdate(sellable(name), new ForeignId(id), Map.of(), Set.of(), null, null, null, whole);
    }

    private static ElementUpdate ends(String name, Instant span, @Nullable Instant leaves) {
        return new ElementUpdate(sellable(name), null, Map.of("stock", NEW), Set.of(), null, span, leaves);
    }
}
