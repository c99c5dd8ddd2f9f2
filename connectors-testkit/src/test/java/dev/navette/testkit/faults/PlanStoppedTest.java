package dev.navette.testkit.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.error.Fault;
import dev.navette.model.LinkKind;
import dev.navette.profile.Profile;
import dev.navette.run.Change;
import dev.navette.run.Plan;
import dev.navette.run.Report;
import dev.navette.run.RunListener;
import dev.navette.state.store.PlanRow;
import dev.navette.state.store.TaskKey;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promises 8 and 10: making a plan may be stopped, or die, at any step, and is then as if it had never been
 * begun; applying one may be stopped at any step, and is gone on with by applying it again (RUN-2, RUN-7).
 */
@Tag("promise-8")
@Tag("promise-10")
@Tag("RUN-2")
@Tag("RUN-7")
class PlanStoppedTest {

    private static final int STEPS = 25;
    private static final int MANY = 10_000;

    private final Written written = new Written();

    @Test
    void aStoppedPlanIsAsIfItHadNeverBeen() throws InterruptedException {
        stopsThePlan(Trade.small(), grocery -> {});
    }

    @Test
    void aStoppedPlanOfChangesIsAsIfItHadNeverBeen() throws InterruptedException {
        stopsThePlan(Trade.small().changedOnly(), PlanStoppedTest::changes);
    }

    @Test
    void aStoppedPlanBesideOpenItemsIsAsIfItHadNeverBeen() throws InterruptedException {
        stopsThePlan(Trade.small().changedOnly(), PlanStoppedTest::leavesSomethingOpen);
    }

    @Test
    void aPlanThatDiedIsAsIfItHadNeverBeen() {
        killsThePlan(Trade.small(), grocery -> {}, 2);
    }

    @Test
    void aPlanOfChangesThatDiedIsAsIfItHadNeverBeen() {
        killsThePlan(Trade.small().changedOnly(), PlanStoppedTest::changes, 2);
    }

    @Test
    void aStoppedApplicationIsGoneOnWithByAnother() throws InterruptedException {
        stopsTheApplication(Trade.small(), grocery -> {});
    }

    @Test
    void aStoppedApplicationOfChangesIsGoneOnWithByAnother() throws InterruptedException {
        stopsTheApplication(Trade.small().changedOnly(), PlanStoppedTest::changes);
    }

    @Test
    @Tag("full")
    void aLargePlanThatIsStoppedOrDiesIsAsIfItHadNeverBeen() throws InterruptedException {
        stopsThePlan(Trade.whole(), grocery -> {});
        stopsThePlan(Trade.whole().changedOnly(), PlanStoppedTest::changes);
        stopsThePlan(Trade.whole().changedOnly(), PlanStoppedTest::leavesSomethingOpen);
        killsThePlan(Trade.whole().changedOnly(), PlanStoppedTest::changes, 1);
    }

    @Test
    @Tag("full")
    void aLargeApplicationThatIsStoppedIsGoneOnWithByAnother() throws InterruptedException {
        stopsTheApplication(Trade.whole(), grocery -> {});
        stopsTheApplication(Trade.whole().changedOnly(), PlanStoppedTest::changes);
    }

    private void stopsThePlan(Trade trade, Consumer<Grocery> before) throws InterruptedException {
        Aftermath expected = aftermathWithoutAPlan(trade, before);
        List<String> whole = changesOfAWholePlan(trade, before);
        long number = 1;
        while (planStoppedAt(number, trade, before, expected, whole)) {
            number++;
        }
        assertThat(number).isGreaterThan(STEPS);
    }

    private boolean planStoppedAt(
            long number, Trade trade, Consumer<Grocery> before, Aftermath expected, List<String> whole)
            throws InterruptedException {
        try (Grocery grocery = grocery(trade, before)) {
            Known known = Known.of(grocery);
            var host = new ClosingHost(grocery, number);

            Plan plan = host.does((navette, profile) -> plan(grocery, navette, profile));

            isWhole(grocery, plan, whole);
            hasLeftNothing(grocery, known);
            assertThat(Aftermath.of(grocery)).as(grocery.story()).isEqualTo(expected);
            grocery.isInStep();
            return host.reached();
        }
    }

    private void killsThePlan(Trade trade, Consumer<Grocery> before, int stride) {
        Aftermath expected = aftermathWithoutAPlan(trade, before);
        long number = 1;
        while (planKilledAt(number, trade, before, expected)) {
            number += stride;
        }
        assertThat(number).isGreaterThan(STEPS);
    }

    private boolean planKilledAt(long number, Trade trade, Consumer<Grocery> before, Aftermath expected) {
        try (Grocery grocery = grocery(trade, before)) {
            Known known = Known.of(grocery);
            var steps = Steps.haltedAt(number, Moment.AFTER);

            grocery.plan(steps);

            assertThat(written.fields()).as("written" + grocery.story()).isEmpty();
            assertThat(Known.of(grocery)).as("known" + grocery.story()).isEqualTo(known);
            assertThat(Aftermath.of(grocery)).as(grocery.story()).isEqualTo(expected);
            aPlanThatFollowsTidiesUp(grocery);
            grocery.isInStep();
            return steps.reached();
        }
    }

    private void stopsTheApplication(Trade trade, Consumer<Grocery> before) throws InterruptedException {
        List<String> expected = shownAfterOneApplication(trade, before);
        long number = 1;
        while (applicationStoppedAt(number, trade, before, expected)) {
            number++;
        }
        assertThat(number).isGreaterThan(STEPS);
    }

    private boolean applicationStoppedAt(long number, Trade trade, Consumer<Grocery> before, List<String> expected)
            throws InterruptedException {
        try (Grocery grocery = grocery(trade, before)) {
            long plan = grocery.plan(Steps.undisturbed()).orElseThrow().id();
            var host = new ClosingHost(grocery, number);

            host.does((navette, profile) -> apply(grocery, navette, profile, plan));
            Grocery.lived(grocery.apply(Steps.undisturbed(), PlanStoppedTest::all));

            assertThat(shown(grocery)).as("the shop" + grocery.story()).isEqualTo(expected);
            grocery.showcase.hasNoDoubles(grocery.story());
            long writes = grocery.showcase.writes();
            Grocery.lived(grocery.apply(Steps.undisturbed(), PlanStoppedTest::all));
            assertThat(grocery.showcase.writes()).as("writes" + grocery.story()).isEqualTo(writes);
            grocery.converge(1, Duration.ZERO);
            grocery.isInStep();
            return host.reached();
        }
    }

    private Grocery grocery(Trade trade, Consumer<Grocery> before) {
        var grocery = new Grocery(trade.with(clock -> written));
        before.accept(grocery);
        written.forget();
        return grocery;
    }

    private Aftermath aftermathWithoutAPlan(Trade trade, Consumer<Grocery> before) {
        try (Grocery grocery = grocery(trade, before)) {
            return Aftermath.of(grocery);
        }
    }

    private List<String> changesOfAWholePlan(Trade trade, Consumer<Grocery> before) {
        try (Grocery grocery = grocery(trade, before)) {
            return changes(grocery, grocery.plan(Steps.undisturbed()).orElseThrow());
        }
    }

    private List<String> shownAfterOneApplication(Trade trade, Consumer<Grocery> before) {
        try (Grocery grocery = grocery(trade, before)) {
            Grocery.lived(grocery.plan(Steps.undisturbed()));
            Grocery.lived(grocery.apply(Steps.undisturbed(), PlanStoppedTest::all));
            return shown(grocery);
        }
    }

    private static Plan plan(Grocery grocery, Navette navette, Profile profile) {
        Plan plan = navette.plans().make(profile);
        grocery.checked(new Report(plan.tasks()));
        return plan;
    }

    private static Report apply(Grocery grocery, Navette navette, Profile profile, long plan) {
        return grocery.checked(navette.plans().apply(profile, plan, PlanStoppedTest::all, new RunListener() {}));
    }

    /** Nobody is to take a part of a plan for the whole. */
    private static void isWhole(Grocery grocery, Plan plan, List<String> whole) {
        if (plan.complete()) {
            assertThat(changes(grocery, plan)).as("changes" + grocery.story()).isEqualTo(whole);
        }
    }

    private void hasLeftNothing(Grocery grocery, Known known) {
        assertThat(written.fields()).as("written" + grocery.story()).isEmpty();
        assertThat(Known.of(grocery)).as("known" + grocery.story()).isEqualTo(known);
        assertThat(grocery.store().plans(1))
                .as("plans" + grocery.story())
                .allMatch(row -> row.ended() != null)
                .allSatisfy(row -> isEmpty(grocery, row.shadow()));
    }

    /** Another plan, two days later, takes away what the dead one has left. */
    private static void aPlanThatFollowsTidiesUp(Grocery grocery) {
        List<PlanRow> dead = grocery.store().plans(10);
        grocery.clock.advance(Duration.ofDays(2));
        Grocery.lived(grocery.plan(Steps.undisturbed()));
        assertThat(grocery.store().plans(10)).as("plans" + grocery.story()).allMatch(plan -> plan.ended() != null);
        dead.forEach(plan -> isEmpty(grocery, plan.shadow()));
    }

    /** Nothing waits, is open or is held under a shadow, and nothing is seen under it but what is true. */
    private static void isEmpty(Grocery grocery, long shadow) {
        for (TaskKey real : grocery.tasks()) {
            var task = new TaskKey(shadow, real.task());
            assertThat(grocery.store().holder(task.leaseName()))
                    .as("lease" + grocery.story())
                    .isEmpty();
            assertThat(grocery.store().mark(task)).as("mark" + grocery.story()).isEmpty();
            assertThat(grocery.store().openItems(task, "", MANY))
                    .as("open" + grocery.story())
                    .isEmpty();
            assertThat(grocery.store().hints(task, "", MANY))
                    .as("hints" + grocery.story())
                    .isEmpty();
            assertThat(grocery.store().spooled(task, grocery.names()))
                    .as("kept" + grocery.story())
                    .isEmpty();
        }
        for (LinkKind kind : Showcase.KINDS) {
            assertThat(grocery.store().linked(shadow, kind, "", MANY))
                    .as(kind + " under the shadow" + grocery.story())
                    .allMatch(grocery.showcase::isTrue);
        }
    }

    private static List<String> changes(Grocery grocery, Plan plan) {
        return grocery.store().changes(plan.id(), 0, MANY).stream()
                .map(change -> String.join(" ", change.task(), change.part(), change.field(), change.after()))
                .toList();
    }

    private static List<String> shown(Grocery grocery) {
        return grocery.showcase.lines().stream().sorted().toList();
    }

    private static void changes(Grocery grocery) {
        grocery.converge(1, World.shortRest());
        grocery.newEdition();
    }

    private static void leavesSomethingOpen(Grocery grocery) {
        grocery.erp.faulty("EM-3", Fault.of("The price is no number", "ebp", "line 3", "Write a number"));
        grocery.expectHelpFor("EM-3");
        grocery.run(Steps.undisturbed());
        grocery.mend("EM-3");
        assertThat(grocery.openItems()).isNotEmpty();
        grocery.newEdition();
    }

    private static boolean all(Change change) {
        return !change.field().isEmpty();
    }
}
