package dev.navette.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.LeaseLostException;
import dev.navette.model.Account;
import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.Result;
import dev.navette.state.store.JournalRun;
import dev.navette.state.store.Mark;
import dev.navette.state.store.PlanRow;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.Spooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Plans: what is done under a shadow is seen there alone, and what it would write is kept (RUN-7). */
abstract class StorePlanRules extends StoreShadowRules {

    private static final Counts COUNTS = new Counts(3, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0);

    StorePlanRules() {}

    @Test
    @Tag("RUN-7")
    void planIsUnderWayFromItsBeginningUntilItsEnd() {
        PlanRow begun = store.beginPlan(task.pair(), "shop-fr");
        assertThat(begun)
                .isEqualTo(new PlanRow(
                        begun.plan(),
                        task.pair(),
                        begun.shadow(),
                        "shop-fr",
                        clock.instant(),
                        null,
                        false,
                        Counts.NONE));
        assertThat(second.plan(begun.plan())).hasValue(begun);
        clock.advance(Duration.ofMinutes(1));

        store.endPlan(begun.plan(), COUNTS, true);

        var ended = new PlanRow(
                begun.plan(), task.pair(), begun.shadow(), "shop-fr", begun.made(), clock.instant(), true, COUNTS);
        PlanRow next = store.beginPlan(task.pair(), "shop-be");
        assertThat(second.plans(10)).containsExactly(next, ended);
        assertThat(second.plans(1)).containsExactly(next);
        assertThat(second.plan(next.plan() + 1)).isEmpty();
        store.endPlan(next.plan(), COUNTS, false);
        assertThat(second.plan(next.plan())).map(PlanRow::complete).hasValue(false);
    }

    @Test
    @Tag("RUN-7")
    void plannedChangesAreKeptInTheOrderOfTheirCommits() {
        Planning planning = planning();
        var first = change("EM-2", "price", null, "12.50");
        var second = change("EM-1", "price", "12.50", "13.00");
        var third = change("EM-2", "quantity", "3", "0");

        planning.commit(planning.draft().planned(first, second));
        planning.commit(planning.draft().planned(third));
        store.endPlan(planning.plan.plan(), COUNTS, true);

        long plan = planning.plan.plan();
        assertThat(this.second.changes(plan, 0, 2)).containsExactly(first, second);
        assertThat(this.second.changes(plan, 2, 2)).containsExactly(third);
        assertThat(this.second.changes(plan, "stock", List.of("EM-2", "EM-3")))
                .containsOnly(Map.entry("EM-2", List.of(first, third)));
        assertThat(this.second.changes(plan, "articles", List.of("EM-2"))).isEmpty();
        assertThat(this.second.plannedNames(plan, "stock", "", 10)).containsExactly("EM-1", "EM-2");
        assertThat(this.second.plannedNames(plan, "stock", "EM-1", 1)).containsExactly("EM-2");
        assertThat(this.second.changes(plan + 1, 0, 10)).isEmpty();
    }

    @Test
    void nothingIsPlannedUnderAPairThatIsNoShadow() {
        assertThatThrownBy(() -> commit(draft().opened(parked("EM-1")).planned(change("EM-1", "price", null, "1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Pair " + task.pair() + " is not the shadow of a plan under way:"
                        + " nothing is planned under it");

        assertThat(openNames()).isEmpty();
    }

    @Test
    @Tag("RUN-1")
    void planningRunsAreNotInTheJournal() {
        Planning planning = planning();
        planning.commit(planning.draft().line("EM-1", Result.UPDATED, "price"));

        assertThat(second.lines(planning.run, 10)).hasSize(1);
        assertThat(second.runs(10)).extracting(JournalRun::run).containsExactly(run);
    }

    @Test
    void endOfAPlanDropsWhatWasSeenUnderItsShadow() {
        commit(draft().learnt(linked("EM-1", "812")).opened(deferred("EM-3", sellable("EM-8"))));
        Planning planning = planning();
        planning.commit(planning.draft()
                .learnt(written("EM-1", "stock", NEW), linked("EM-8", "900"))
                .kept(due("TEE-M", "TEE", "medium"))
                .line("EM-1", Result.UPDATED, "price")
                .mark(new Mark("line 300", "all", true)));
        store.hint(planning.task, List.of("EM-1"));

        store.endPlan(planning.plan.plan(), COUNTS, true);

        assertThat(elements(second, planning.task, "EM-1", "EM-8")).isEqualTo(elements(second, task, "EM-1", "EM-8"));
        assertThat(second.openItems(planning.task, "", 10)).isEmpty();
        assertThat(second.spooled(planning.task, List.of("TEE-M"))).isEmpty();
        assertThat(second.hints(planning.task, "", 10)).isEmpty();
        assertThat(second.mark(planning.task)).isEmpty();
        assertThat(second.lines(planning.run, 10)).isEmpty();
        assertThatThrownBy(() -> planning.commit(planning.draft())).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> store.endPlan(planning.plan.plan(), COUNTS, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Plan " + planning.plan.plan() + " is not under way");
        assertThat(second.openItems(task, "", 10)).hasSize(1);
    }

    @Test
    @Tag("ART-12")
    void endOfAPlanTellsThePairWhichGroupsElementsBelongTo() {
        commit(draft().kept(due("TEE-M", "TEE", "medium"), due("MUG-1", "MUG", "red")));
        Planning planning = planning();
        planning.commit(planning.draft()
                .kept(planning.due("TEE-L", "TEE"), planning.due("MUG-1", "CUPS"), planning.due("CAP-1", ""))
                .gone("TEE-M"));

        store.endPlan(planning.plan.plan(), COUNTS, true);

        assertThat(second.spooled(task, List.of("TEE-M", "TEE-L", "MUG-1", "CAP-1")))
                .containsOnly(
                        Map.entry("TEE-M", due("TEE-M", "TEE", "medium")),
                        Map.entry("MUG-1", due("MUG-1", "MUG", "red")),
                        Map.entry("TEE-L", new Spooled("TEE-L", "TEE", planning.run, false, null)));
    }

    @Test
    void droppedPlanIsGoneWithItsChangesAndTheOthersStay() {
        Planning first = planning();
        first.commit(
                first.draft().planned(change("EM-1", "price", null, "13.00")).learnt(linked("EM-1", "900")));
        Planning other = planning();
        other.commit(
                other.draft().planned(change("EM-2", "price", null, "13.00")).learnt(linked("EM-2", "900")));

        store.dropPlan(first.plan.plan());
        store.dropPlan(9_999);

        assertThat(second.plans(10)).containsExactly(other.plan);
        assertThat(second.changes(first.plan.plan(), 0, 10)).isEmpty();
        assertThat(second.changes(other.plan.plan(), 0, 10)).hasSize(1);
        assertThat(owner(other.task, "900")).containsValue("EM-2");
        assertThatThrownBy(() -> first.commit(first.draft())).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void newPlanTakesDeadOnesOfThePairAway() {
        PlanRow dead = store.beginPlan(task.pair(), "shop-fr");
        PlanRow ended = store.beginPlan(task.pair(), "shop-fr");
        store.endPlan(ended.plan(), COUNTS, true);
        long otherPair = store.pair(ERP, new Account("woocommerce", "other.example"));
        PlanRow others = store.beginPlan(otherPair, "shop-be");
        Planning alive = planning();
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(store.beginPlan(task.pair(), "shop-fr").plan()).isPositive();
        assertThat(second.plan(dead.plan())).isPresent();
        alive.renew();
        clock.advance(Duration.ofSeconds(1));

        store.beginPlan(task.pair(), "shop-fr");

        assertThat(second.plan(dead.plan())).isEmpty();
        assertThat(second.plan(ended.plan())).isPresent();
        assertThat(second.plan(others.plan())).isPresent();
        assertThat(second.plan(alive.plan.plan())).isPresent();
    }

    @Test
    void plansOfOnePairDoNotSeeEachOther() {
        commit(draft().learnt(linked("EM-1", "812")));
        Planning one = planning();
        Planning other = planning();

        one.commit(one.draft().learnt(linked("EM-1", "900"), linked("EM-2", "901")));
        other.commit(other.draft().learnt(linked("EM-3", "901")));

        assertThat(owner(one.task, "812", "900", "901")).hasSize(2).containsValues("EM-1", "EM-2");
        assertThat(owner(other.task, "812", "900", "901")).hasSize(2).containsValues("EM-1", "EM-3");
    }

    static PlannedChange change(String name, String field, @Nullable String before, String after) {
        return new PlannedChange(
                "stock",
                name,
                LinkKind.SELLABLE.code(),
                name,
                field,
                before == null,
                before == null ? null : Fingerprint.of(before),
                Fingerprint.of(after),
                before,
                after);
    }
}
