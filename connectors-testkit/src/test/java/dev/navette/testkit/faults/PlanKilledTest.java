package dev.navette.testkit.faults;

import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.run.Change;
import dev.navette.state.store.PlanRow;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promises 3 and 10: a process may die at any step of making a plan, and nothing is written and nothing that is
 * known changes; it may die at any step of applying one, and what was not chosen is never written (RUN-7).
 */
@Tag("promise-3")
@Tag("promise-10")
@Tag("RUN-7")
class PlanKilledTest {

    private static final int STEPS = 25;

    @Test
    void makingOneWritesNothingWhateverDies() {
        makingOne(new Written(), Trade.small());
    }

    @Test
    void makingOneOfChangesWritesNothingWhateverDies() {
        var written = new Written();
        Sweep.of(() -> new Grocery(Trade.small().changedOnly().with(clock -> written)))
                .before(PlanKilledTest::changes)
                .killing((grocery, steps) -> plansWithoutATrace(grocery, steps, written))
                .between(PlanKilledTest::leavesNoDeadPlan)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void makingOneBesideOpenItemsWritesNothingWhateverDies() {
        var written = new Written();
        Sweep.of(() -> new Grocery(Trade.small().with(clock -> written)))
                .before(PlanKilledTest::leavesSomethingOpen)
                .killing((grocery, steps) -> plansWithoutATrace(grocery, steps, written))
                .between(grocery -> grocery.expectHelpFor())
                .onlyAfter()
                .everyFew(2)
                .atEveryStep(20);
    }

    @Test
    void anApplicationIsGoneOnWithByAnother() {
        Sweep.of(() -> new Grocery(Trade.small()))
                .before(grocery -> Grocery.lived(grocery.plan(Steps.undisturbed())))
                .killing((grocery, steps) -> grocery.apply(steps, PlanKilledTest::all))
                .between(grocery -> appliesAgain(grocery, PlanKilledTest::all))
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void anApplicationOfChangesIsGoneOnWithByAnother() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly()))
                .before(grocery -> {
                    changes(grocery);
                    Grocery.lived(grocery.plan(Steps.undisturbed()));
                })
                .killing((grocery, steps) -> grocery.apply(steps, PlanKilledTest::all))
                .between(grocery -> appliesAgain(grocery, PlanKilledTest::all))
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void whatIsNotChosenIsNeverWritten() {
        var written = new Written();
        Predicate<Change> prices = change -> change.field().equals("price") && !change.creates();
        Sweep.of(() -> new Grocery(Trade.small().with(clock -> written)))
                .before(grocery -> {
                    changes(grocery);
                    Grocery.lived(grocery.plan(Steps.undisturbed()));
                    written.forget();
                })
                .killing((grocery, steps) -> grocery.apply(steps, prices))
                .between(grocery -> {
                    appliesAgain(grocery, prices);
                    assertThat(written.fields()).as(grocery.story()).containsOnly("price");
                })
                .onlyAfter()
                .atEveryStep(10);
    }

    @Test
    void anArticleThatIsNotChosenIsNeverWritten() {
        var written = new Written();
        Predicate<Change> some = change -> Set.of("EM-1", "TEE-2", "EM-4").contains(change.element());
        Sweep.of(() -> new Grocery(Trade.small().with(clock -> written)))
                .before(grocery -> {
                    Grocery.lived(grocery.plan(Steps.undisturbed()));
                    written.forget();
                })
                .killing((grocery, steps) -> grocery.apply(steps, some))
                .between(grocery -> {
                    appliesAgain(grocery, some);
                    assertThat(written.products()).as(grocery.story()).containsOnly("EM-1", "TEE-2", "EM-4");
                })
                .onlyAfter()
                .atEveryStep(10);
    }

    @Test
    void whatChangedSinceThePlanIsWrittenByTheNextRun() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly()))
                .before(grocery -> {
                    changes(grocery);
                    Grocery.lived(grocery.plan(Steps.undisturbed()));
                })
                .killing((grocery, steps) -> grocery.apply(steps, PlanKilledTest::all))
                .between(grocery -> {
                    grocery.newEdition();
                    appliesAgain(grocery, PlanKilledTest::all);
                })
                .restarting(3)
                .onlyAfter()
                .everyFew(2)
                .atEveryStep(STEPS);
    }

    private static void makingOne(Written written, Trade trade) {
        Sweep.of(() -> new Grocery(trade.with(clock -> written)))
                .killing((grocery, steps) -> plansWithoutATrace(grocery, steps, written))
                .between(PlanKilledTest::leavesNoDeadPlan)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    private static void plansWithoutATrace(Grocery grocery, Steps steps, Written written) {
        written.forget();
        Known before = Known.of(grocery);
        grocery.plan(steps);
        assertThat(written.products()).as("written" + grocery.story()).isEmpty();
        assertThat(Known.of(grocery)).as("known" + grocery.story()).isEqualTo(before);
    }

    /** Another plan, a day later, takes away what the dead one has left. */
    private static void leavesNoDeadPlan(Grocery grocery) {
        grocery.clock.advance(Duration.ofDays(2));
        long newest = grocery.plan(Steps.undisturbed()).orElseThrow().id();
        assertThat(grocery.store().plans(10))
                .as("plans" + grocery.story())
                .allMatch(plan -> plan.ended() != null)
                .extracting(PlanRow::plan)
                .contains(newest);
    }

    private static void appliesAgain(Grocery grocery, Predicate<Change> chosen) {
        grocery.clock.advance(World.longRest());
        Grocery.lived(grocery.apply(Steps.undisturbed(), chosen));
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
    }

    private static boolean all(Change change) {
        return !change.field().isEmpty();
    }
}
