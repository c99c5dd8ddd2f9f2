package dev.navette.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
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
}
