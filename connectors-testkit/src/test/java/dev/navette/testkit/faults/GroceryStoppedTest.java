package dev.navette.testkit.faults;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.run.Ending;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise 8 for groups, related articles, and what is made on demand: a run may be asked to stop at any step
 * (RUN-2); what waits on the disk is counted, and the next run goes on with it at once.
 */
@Tag("promise-8")
@Tag("RUN-2")
class GroceryStoppedTest {

    @Test
    void aStoppedRunIsGoneOnWithAtOnce() throws InterruptedException {
        stopsAtEveryStep(Trade.small(), false);
    }

    @Test
    void aStoppedRunOfASourceThatTellsWhatChangedIsGoneOnWithAtOnce() throws InterruptedException {
        stopsAtEveryStep(Trade.small().changedOnly().withRefusedDoubles(), false);
    }

    @Test
    void aRunThatIsStoppedTwiceLosesNoChange() throws InterruptedException {
        stopsAtEveryStep(Trade.small().changedOnly(), true);
    }

    @Test
    void aRunOfASourceWithoutDatesThatIsStoppedTwiceLosesNoChange() throws InterruptedException {
        stopsAtEveryStep(Trade.small().undated(), true);
    }

    @Test
    void aStoppedRunIsGoneOnWithAfterLostAnswers() throws InterruptedException {
        stopsAtEveryStep(
                Trade.small().changedOnly().with(clock -> Faults.everyWrite(3, WriteFault.LOSES_THE_ANSWER)), false);
    }

    private static void stopsAtEveryStep(Trade trade, boolean twice) throws InterruptedException {
        long number = 1;
        while (stoppedAt(number, trade, twice)) {
            number++;
        }
        assertThat(number).isGreaterThan(40);
    }

    private static boolean stoppedAt(long number, Trade trade, boolean twice) throws InterruptedException {
        try (Grocery grocery = new Grocery(trade)) {
            boolean reached = stop(grocery, number);
            if (twice) {
                grocery.newEdition();
                stop(grocery, number / 2 + 1);
            }
            Grocery.lived(grocery.run(Steps.undisturbed()));
            grocery.converge(12, World.longRest()); // other answers get lost, and what is in doubt waits
            grocery.isInStep();
            return reached;
        }
    }

    private static boolean stop(Grocery grocery, long number) throws InterruptedException {
        var run = new CompletableFuture<Run>();
        var steps = Steps.disturbedAt(number, Moment.BEFORE, () -> run.join().stop());
        try (Navette navette = grocery.navette(steps, new OneThread())) {
            run.complete(navette.start(grocery.profile(steps), new RunListener() {}));
            assertThat(grocery.checked(run.join().await()).tasks())
                    .as(grocery.story())
                    .allMatch(task -> task.ending() == Ending.STOPPED || task.ending() == Ending.COMPLETED);
        }
        return steps.reached();
    }
}
