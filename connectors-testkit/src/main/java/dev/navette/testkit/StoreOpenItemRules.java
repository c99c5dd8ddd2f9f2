package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of open items. */
abstract class StoreOpenItemRules extends StoreCommitRules {

    StoreOpenItemRules() {}

    @Test
    void openItemComesBackWholeAndInWholeMicroseconds() {
        clock.advance(Duration.ofNanos(123_456_789));

        commit(draft().opened(pending("EM-1", "request 7")));

        OpenItem found = second.openItems(task, List.of("EM-1", "EM-2")).get("EM-1");
        clock.advance(Duration.ofNanos(-789));
        assertThat(found).isEqualTo(pending("EM-1", "request 7"));
    }

    @Test
    void openItemKeepsTheTimeAtWhichItFirstBecameOpen() {
        Instant first = clock.instant();
        commit(draft().opened(pending("EM-1", "request 7")));
        clock.advance(Duration.ofMinutes(1));

        commit(draft().opened(parked("EM-1")));

        assertThat(second.openItems(task, List.of("EM-1")))
                .containsOnly(
                        Map.entry("EM-1", new OpenItem("EM-1", OpenItem.State.PARKED, FAULT, 0, first, run, null)));
    }

    @Test
    void closedItemsAreGoneAndTheOthersStay() {
        commit(draft().opened(parked("EM-1"), parked("EM-2")));

        commit(draft().closed("EM-1", "EM-unknown"));

        assertThat(openNames()).containsExactly("EM-2");
    }

    @Test
    void openItemsAreListedAPageAtATimeInTheOrderOfTheirNames() {
        commit(draft().opened(parked("b"), parked("é"), parked("B"), parked("a")));

        assertThat(names(second.openItems(task, "", 3))).containsExactly("B", "a", "b");
        assertThat(names(second.openItems(task, "b", 3))).containsExactly("é");
    }

    @Test
    void openItemsThatARunHasNotMetAreListedApart() {
        commit(draft().opened(parked("EM-1"), parked("EM-2"), parked("EM-3")));
        run = store.begin(lease, task, "shop-fr");

        commit(draft().opened(parked("EM-2")));

        assertThat(names(second.openItems(task, run, "", 10))).containsExactly("EM-1", "EM-3");
        assertThat(names(second.openItems(task, run, "EM-1", 1))).containsExactly("EM-3");
    }

    @Test
    void openItemsBelongToOneTask() {
        commit(draft().opened(parked("EM-1")));

        var articles = new TaskKey(task.pair(), "articles");

        assertThat(second.openItems(articles, List.of("EM-1"))).isEmpty();
        assertThat(second.openItems(articles, "", 10)).isEmpty();
    }

    @Test
    void noteIsLeftOnTheAttemptsOfTheseNamesOnly() {
        commit(draft().opened(pending("EM-1", null), pending("EM-2", "older"), parked("EM-3")));

        store.note(lease, task, List.of("EM-1", "EM-3", "EM-unknown"), "request 7");

        assertThat(second.openItems(task, "", 10))
                .containsExactly(pending("EM-1", "request 7"), pending("EM-2", "older"), parked("EM-3"));
    }

    @Test
    void noteIsRefusedOnceAnotherTookTheLeaseOver() {
        OpenItem before = pending("EM-1", null);
        commit(draft().opened(before));
        takenOver();

        assertThatThrownBy(() -> store.note(lease, task, List.of("EM-1"), "request 7"))
                .isInstanceOf(LeaseLostException.class);

        assertThat(second.openItems(task, List.of("EM-1"))).containsOnly(Map.entry("EM-1", before));
    }

    @Test
    void attemptComesBackWithWhatItHolds() {
        var held = Map.of(
                product("TEE"), Map.of("name", Fingerprint.of("Tee-shirt"), "images", Fingerprint.of("none")),
                sellable("TEE-É"), Map.of("price", Fingerprint.of("12.50")));
        OpenItem pending = pending("TEE", "request 7");
        var attempt = Objects.requireNonNull(pending.attempt()).holding(held);
        var item = new OpenItem("TEE", pending.state(), pending.fault(), 0, pending.since(), pending.run(), attempt);

        commit(draft().opened(item));

        assertThat(second.openItems(task, List.of("TEE"))).containsOnly(Map.entry("TEE", item));
    }

    @Test
    void deferredItemComesBackWithWhatItAwaitsAndWhatIsDone() {
        var item = deferred("EM-1", sellable("EM-2"), product("Café moulu"));

        commit(draft().opened(item, deferred("EM-2", sellable("EM-9")), parked("EM-3")));

        assertThat(second.openItems(task, List.of("EM-1"))).containsOnly(Map.entry("EM-1", item));
        assertThat(second.openItems(task, "", 10))
                .containsExactly(item, deferred("EM-2", sellable("EM-9")), parked("EM-3"));
        assertThat(second.openItems(task, run + 1, "EM-1", 1)).containsExactly(deferred("EM-2", sellable("EM-9")));
    }

    @Test
    void itemThatIsPutAgainAwaitsWhatItSaysNow() {
        commit(draft().opened(deferred("EM-1", sellable("EM-2"), sellable("EM-3"))));
        var now = deferred("EM-1", sellable("EM-3"), sellable("EM-4"));

        commit(draft().opened(now));

        assertThat(second.openItems(task, List.of("EM-1"))).containsOnly(Map.entry("EM-1", now));
    }

    @Test
    void itemThatWasTakenAwayAwaitsNothingWhenItComesAgain() {
        commit(draft().opened(deferred("EM-1", sellable("EM-8")), deferred("EM-2", sellable("EM-9"))));
        commit(draft().closed("EM-1"));
        store.dismiss(task, List.of("EM-2"));

        commit(draft().learnt(linked("EM-8", "8"), linked("EM-9", "9")).opened(deferred("EM-1"), deferred("EM-2")));

        assertThat(second.openItems(task, "", 10)).containsExactly(deferred("EM-1"), deferred("EM-2"));
        assertThat(second.satisfied(task, Set.of(), "", 10)).isEmpty();
    }

    @Test
    void deferredItemIsSatisfiedOnceOneThingThatItAwaitsIsLinked() {
        commit(draft().opened(
                        deferred("EM-1", sellable("EM-8"), sellable("EM-9")),
                        deferred("EM-2", product("EM-9")),
                        deferred("EM-3", sellable("EM-7")),
                        parked("EM-4")));
        assertThat(second.satisfied(task, Set.of(), "", 10)).isEmpty();

        commit(draft().learnt(linked("EM-9", "900"), written("EM-7", "stock", NEW)));

        assertThat(names(second.satisfied(task, Set.of(), "", 10))).containsExactly("EM-1");
        assertThat(second.satisfied(task, Set.of(), "EM-1", 10)).isEmpty();
        assertThat(second.satisfied(new TaskKey(task.pair(), "articles"), Set.of(), "", 10))
                .isEmpty();
    }

    @Test
    void deferredItemIsSatisfiedWhenWhatItAwaitsIsMadeOnDemand() {
        commit(draft().opened(
                        deferred("EM-1", new ElementKey(LinkKind.TERM, "Boissons")),
                        deferred("EM-2", product("EM-9")),
                        deferred("EM-3", new ElementKey(LinkKind.TERM, "Café"))));

        var page = second.satisfied(task, Set.of(LinkKind.TERM, LinkKind.MEDIA), "", 1);
        var rest = second.satisfied(task, Set.of(LinkKind.TERM, LinkKind.MEDIA), "EM-1", 10);

        assertThat(page).containsExactly(deferred("EM-1", new ElementKey(LinkKind.TERM, "Boissons")));
        assertThat(names(rest)).containsExactly("EM-3");
    }

    @Test
    void dismissedItemsAreGoneUnlessAWriteOfThemHasBegun() {
        commit(draft().opened(
                        pending("EM-1", null), parked("EM-2"), deferred("EM-3", sellable("EM-9")), parked("EM-4")));

        Set<String> dismissed = store.dismiss(task, List.of("EM-1", "EM-2", "EM-3", "EM-unknown"));

        assertThat(dismissed).containsExactlyInAnyOrder("EM-2", "EM-3");
        assertThat(openNames()).containsExactly("EM-1", "EM-4");
    }
}
