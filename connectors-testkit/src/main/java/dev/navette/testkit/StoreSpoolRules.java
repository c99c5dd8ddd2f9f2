package dev.navette.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.TaskKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What waits on the disk, and hints. */
abstract class StoreSpoolRules extends StoreOpenItemRules {

    StoreSpoolRules() {}

    @Test
    @Tag("ART-12")
    void whatWasKeptIsFoundByNameAndByGroup() {
        commit(draft().kept(due("TEE-M", "TEE", "medium"), due("TEE-L", "TEE", "large"), due("MUG-1", "MUG", "red")));

        assertThat(second.spooled(task, List.of("TEE-L", "TEE-XL")))
                .containsOnly(Map.entry("TEE-L", due("TEE-L", "TEE", "large")));
        assertThat(second.members(task, List.of("TEE", "MUG", "CAP")))
                .containsExactly(
                        due("MUG-1", "MUG", "red"), due("TEE-L", "TEE", "large"), due("TEE-M", "TEE", "medium"));
        assertThat(second.groups(task, List.of("MUG", "CAP", "TEE-L", ""))).containsExactly("MUG");
        var articles = new TaskKey(task.pair(), "articles");
        assertThat(second.spooled(articles, List.of("TEE-L"))).isEmpty();
        assertThat(second.dueGroups(articles, "", 10)).isEmpty();
    }

    @Test
    @Tag("ART-23")
    void membersOfOneGroupAreListedAPageAtATimeInTheOrderOfTheirNames() {
        commit(draft().kept(due("é", "TEE", "1"), still("b", "TEE"), due("B", "TEE", "3"), due("MUG-1", "MUG", "4")));

        assertThat(second.members(task, "TEE", "", 2)).containsExactly(due("B", "TEE", "3"), still("b", "TEE"));
        assertThat(second.members(task, "TEE", "b", 2)).containsExactly(due("é", "TEE", "1"));
        assertThat(second.members(task, "TEE", "é", 2)).isEmpty();
        assertThat(second.members(task, "CAP", "", 2)).isEmpty();
    }

    @Test
    @Tag("ART-3")
    void digestIsThatOfWhenItWasLastDealtWithInItsEpoch() {
        commit(draft().digests(1, Map.of("EM-1", OLD, "EM-2", OLD)));
        commit(draft().digests(2, Map.of("EM-1", NEW)));

        assertThat(second.digests(task, 2, List.of("EM-1", "EM-2", "EM-3"))).containsOnly(Map.entry("EM-1", NEW));
        assertThat(second.digests(task, 1, List.of("EM-1", "EM-2"))).containsOnly(Map.entry("EM-2", OLD));
        assertThat(second.digests(new TaskKey(task.pair(), "articles"), 1, List.of("EM-2")))
                .isEmpty();
    }

    @Test
    @Tag("RUN-9")
    void dueGroupsOfOneRunAreThoseThatItPutSomethingIntoThatIsDue() {
        commit(draft().kept(due("1", "a", "text"), due("2", "b", "text"), still("3", "c")));
        long former = run;
        run = store.begin(lease, task, "shop-fr");
        commit(draft().kept(due("4", "b", "text"), due("5", "d", "text")));

        assertThat(second.dueGroups(task, run, "", 10)).containsExactly("b", "d");
        assertThat(second.dueGroups(task, run, "b", 10)).containsExactly("d");
        assertThat(second.dueGroups(task, former, "", 10)).containsExactly("a", "b");
    }

    @Test
    void keptElementReplacesTheOneOfItsName() {
        commit(draft().kept(due("TEE-M", "TEE", "medium"), due("TEE-L", "TEE", "large")));

        commit(draft().kept(new Spooled("TEE-M", "TEE", run + 1, false, null)));

        assertThat(second.members(task, List.of("TEE")))
                .containsExactly(due("TEE-L", "TEE", "large"), new Spooled("TEE-M", "TEE", run + 1, false, null));
    }

    @Test
    void dueGroupsAreListedOnceEachAPageAtATimeInTheOrderOfTheirNames() {
        commit(draft().kept(
                        due("1", "é", "text"),
                        due("2", "b", "text"),
                        due("3", "b", "text"),
                        due("4", "B", "text"),
                        due("5", "", "text"),
                        still("6", "a")));

        assertThat(second.dueGroups(task, "", 2)).containsExactly("B", "b");
        assertThat(second.dueGroups(task, "b", 2)).containsExactly("é");
    }

    @Test
    void membersOfManyGroupsComeInTheOrderOfGroupsAndNames() {
        // Beyond U+FFFF the order of code points and that of Java's characters part.
        List<String> groups = references(700);
        commit(draft().kept(groups.stream()
                        .map(group -> due(group + "-M", group, "m"))
                        .toArray(Spooled[]::new))
                .kept(due("1", "\uFF21", "full width A"), due("2", "\uD83D\uDC55", "T-shirt")));
        var asked = new ArrayList<>(List.of("\uD83D\uDC55", "\uFF21", "EM-0001"));
        asked.addAll(groups);

        List<Spooled> members = second.members(task, asked);

        assertThat(members).hasSize(702).extracting(Spooled::group).startsWith("EM-0001", "EM-0002");
        assertThat(members).extracting(Spooled::group).endsWith("EM-0700", "\uFF21", "\uD83D\uDC55");
    }

    @Test
    void groupThatLostAMemberToAnotherIsDue() {
        commit(draft().kept(still("TEE-M", "TEE"), still("TEE-L", "TEE"), still("MUG-1", "MUG")));

        commit(draft().kept(due("TEE-L", "SHIRT", "large")));

        assertThat(second.dueGroups(task, "", 10)).containsExactly("SHIRT", "TEE");
        assertThat(second.spooled(task, List.of("TEE-M")).get("TEE-M")).isEqualTo(due("TEE-M", "TEE", null));
        assertThat(second.spooled(task, List.of("MUG-1")).get("MUG-1")).isEqualTo(still("MUG-1", "MUG"));
    }

    @Test
    void keptElementIsDueOnlyIfItSaysSo() {
        commit(draft().kept(due("TEE-M", "TEE", "medium"), still("MUG-1", "MUG")));

        commit(draft().kept(still("TEE-M", "TEE"), still("MUG-1", "MUG")));

        assertThat(second.dueGroups(task, "", 10)).isEmpty();
    }

    @Test
    void goneElementIsForgottenAndItsGroupIsDue() {
        commit(draft().kept(still("TEE-M", "TEE"), still("TEE-L", "TEE"), due("CAP-1", "", "alone")));

        commit(draft().gone("TEE-L", "CAP-1", "EM-unknown"));

        assertThat(second.spooled(task, List.of("TEE-M", "TEE-L", "CAP-1")))
                .containsOnly(Map.entry("TEE-M", due("TEE-M", "TEE", null)));
        assertThat(second.dueGroups(task, "", 10)).containsExactly("TEE");
    }

    @Test
    void deliveredGroupIsNotDueAndItsContentIsDropped() {
        commit(draft().kept(due("TEE-M", "TEE", "medium"), still("TEE-L", "TEE"), due("MUG-1", "MUG", "red")));

        commit(draft().delivered("TEE"));

        assertThat(second.members(task, List.of("TEE")))
                .containsExactly(still("TEE-L", "TEE"), delivered("TEE-M", "TEE"));
        assertThat(second.dueGroups(task, "", 10)).containsExactly("MUG");
    }

    @Test
    void oneCommitKeepsThenForgetsThenDelivers() {
        commit(draft().kept(still("TEE-M", "TEE"), still("TEE-L", "TEE"), still("TEE-S", "TEE")));

        commit(draft().delivered("TEE").gone("TEE-L").kept(due("TEE-L", "SHIRT", "large"), due("TEE-M", "TEE", "m")));

        assertThat(second.members(task, List.of("TEE", "SHIRT")))
                .containsExactly(delivered("TEE-M", "TEE"), delivered("TEE-S", "TEE"));
        assertThat(second.dueGroups(task, "", 10)).isEmpty();
    }

    @Test
    void commitThatFailsLeavesTheSpoolAndHintsAsTheyWere() {
        commit(draft().kept(still("TEE-M", "TEE")));
        store.hint(task, List.of("EM-2"));
        var stray = new Draft(task, run + 1).kept(due("TEE-L", "TEE", "large")).gone("TEE-M");

        assertThatThrownBy(() -> commit(stray.hintsDealtWith("EM-2"))).isInstanceOf(IllegalStateException.class);

        assertThat(second.members(task, List.of("TEE"))).containsExactly(still("TEE-M", "TEE"));
        assertThat(second.hints(task, "", 10)).containsExactly("EM-2");
    }

    @Test
    void leftoversAreTheElementsWithoutAGroup() {
        commit(draft().kept(due("CAP-1", "", "one"), due("CAP-2", "", "two"), due("TEE-M", "TEE", "medium")));

        store.dropLeftovers(lease, task);

        assertThat(second.spooled(task, List.of("CAP-1", "CAP-2", "TEE-M"))).containsOnlyKeys("TEE-M");
    }

    @Test
    void leftoversAreKeptOnceAnotherTookTheLeaseOver() {
        commit(draft().kept(due("CAP-1", "", "one")));
        takenOver();

        assertThatThrownBy(() -> store.dropLeftovers(lease, task)).isInstanceOf(LeaseLostException.class);

        assertThat(second.spooled(task, List.of("CAP-1"))).containsOnlyKeys("CAP-1");
    }

    @Test
    void askingTheSpoolForNothingGivesNothing() {
        assertThat(store.spooled(task, List.of())).isEmpty();
        assertThat(store.members(task, List.of())).isEmpty();
        assertThat(store.groups(task, List.of())).isEmpty();
        assertThat(store.dismiss(task, List.of())).isEmpty();
    }

    @Test
    @Tag("RUN-8")
    void hintedNamesAreListedOnceAPageAtATimeInTheirOrder() {
        store.hint(task, List.of("EM-2", "EM-1", "EM-2"));
        second.hint(task, List.of("EM-3", "EM-2"));

        assertThat(second.hints(task, "", 2)).containsExactly("EM-1", "EM-2");
        assertThat(second.hints(task, "EM-2", 2)).containsExactly("EM-3");
        assertThat(second.hints(new TaskKey(task.pair(), "articles"), "", 2)).isEmpty();
    }

    @Test
    @Tag("RUN-8")
    void hintIsGoneOnceARunThatBeganAfterItHasDealtWithIt() {
        store.hint(task, List.of("EM-1", "EM-2"));
        run = store.begin(lease, task, "shop-fr");

        commit(draft().hintsDealtWith("EM-1", "EM-unknown"));

        assertThat(second.hints(task, "", 10)).containsExactly("EM-2");
    }

    @Test
    @Tag("RUN-8")
    void hintThatComesAgainDuringARunOutlastsIt() {
        store.hint(task, List.of("EM-1"));
        run = store.begin(lease, task, "shop-fr");
        second.hint(task, List.of("EM-1"));

        commit(draft().hintsDealtWith("EM-1"));

        assertThat(second.hints(task, "", 10)).containsExactly("EM-1");
        run = store.begin(lease, task, "shop-fr");
        commit(draft().hintsDealtWith("EM-1"));
        assertThat(second.hints(task, "", 10)).isEmpty();
    }

    Spooled due(String name, String group, @Nullable String content) {
        return new Spooled(name, group, run, true, content);
    }

    /** One that no run has counted since its group was delivered. */
    static Spooled delivered(String name, String group) {
        return new Spooled(name, group, 0, false, null);
    }

    Spooled still(String name, String group) {
        return new Spooled(name, group, run, false, null);
    }
}
