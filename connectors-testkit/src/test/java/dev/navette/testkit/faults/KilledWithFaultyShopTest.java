package dev.navette.testkit.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;

/**
 * Promise 3: a process may die at any step while the line to the shop, or the shop itself, is not what it should
 * be. A restart follows once the lease is over, while the shop may still be at work.
 */
@Tag("promise-3")
class KilledWithFaultyShopTest {

    /** All but the refusals, which park what is refused, or end the run, for a person to mend. */
    private static final Set<WriteFault> PASSING = EnumSet.complementOf(
            EnumSet.of(WriteFault.IS_REFUSED, WriteFault.IS_REFUSED_IN_PART, WriteFault.IS_NOT_LET_IN));

    @Test
    void nothingIsLostOrDoubledWhenAnswersGetLost() {
        sweep(3, WriteFault.LOSES_THE_ANSWER);
    }

    @Test
    void nothingIsLostOrDoubledWhenHalfAnAnswerGetsLost() {
        sweep(3, WriteFault.LOSES_HALF_THE_ANSWER);
    }

    @Test
    void nothingIsLostOrDoubledWhenRequestsGetLost() {
        sweep(3, WriteFault.LOSES_THE_REQUEST);
    }

    @Test
    void nothingIsLostOrDoubledWhenHalfARequestGetsLost() {
        sweep(3, WriteFault.LOSES_HALF_THE_REQUEST);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheShopCannotBeReached() {
        sweep(3, WriteFault.IS_UNREACHABLE);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheShopIsTooBusy() {
        sweep(3, WriteFault.IS_THROTTLED);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheConnectorForgetsAnOutcome() {
        sweep(3, WriteFault.FORGETS_AN_OUTCOME);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheConnectorBreaksOnTheAnswer() {
        sweep(3, WriteFault.BREAKS_ON_THE_ANSWER);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheShopWorksOnForFiveMinutes() {
        worksOn(2, World.longRest());
    }

    @Test
    void nothingIsLostOrDoubledWhenTheShopWorksOnWhileProcessesComeAndGo() {
        worksOn(3, World.shortRest());
    }

    @Test
    void nothingIsLostOrDoubledWhenTheShopSaysThatItIsAtWork() {
        saysThatItWorks(3);
    }

    @Test
    @Tag("full")
    void nothingIsLostOrDoubledHoweverOftenSomethingGoesWrong() {
        for (int every : new int[] {2, 4, 5}) {
            for (WriteFault wrong : PASSING) {
                sweep(every, wrong);
            }
            worksOn(every, World.longRest());
            worksOn(every, World.shortRest());
            saysThatItWorks(every);
        }
    }

    private static void sweep(int every, WriteFault wrong) {
        Sweep.of(Setting.threeBatches().with(clock -> Faults.everyWrite(every, wrong)))
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .atEveryStep(35);
    }

    private static void worksOn(int every, Duration rest) {
        Sweep.of(Setting.threeBatches().with(clock -> Faults.workingOn(clock, every, World.SETTLE)))
                .resting(rest)
                .restarting(30)
                .onlyAfter()
                .atEveryStep(20);
    }

    private static void saysThatItWorks(int every) {
        Sweep.of(Setting.threeBatches().with(clock -> Faults.announcing(clock, every, Duration.ofMinutes(9))))
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .atEveryStep(20);
    }
}
