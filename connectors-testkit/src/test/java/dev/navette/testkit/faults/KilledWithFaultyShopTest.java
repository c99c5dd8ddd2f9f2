package dev.navette.testkit.faults;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.testkit.faults.NthWrite.Wrong;

/**
 * DESIGN's promise 3: a process may die at any step while the line to the shop, or the shop itself, is not what it should
 * be. A restart follows once the lease is over, while the shop may still be at work.
 */
@Tag("promise-3")
class KilledWithFaultyShopTest {

    @Test
    void nothingIsLostOrDoubledWhenAnswersGetLost() {
        sweep(3, Wrong.LOSES_THE_ANSWER);
    }

    @Test
    void nothingIsLostOrDoubledWhenHalfAnAnswerGetsLost() {
        sweep(3, Wrong.LOSES_HALF_THE_ANSWER);
    }

    @Test
    void nothingIsLostOrDoubledWhenRequestsGetLost() {
        sweep(3, Wrong.LOSES_THE_REQUEST);
    }

    @Test
    void nothingIsLostOrDoubledWhenHalfARequestGetsLost() {
        sweep(3, Wrong.LOSES_HALF_THE_REQUEST);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheShopIsTooBusy() {
        sweep(3, Wrong.IS_THROTTLED);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheConnectorForgetsAnOutcome() {
        sweep(3, Wrong.FORGETS_AN_OUTCOME);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheConnectorBreaksOnTheAnswer() {
        sweep(3, Wrong.BREAKS_ON_THE_ANSWER);
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
            for (Wrong wrong : Wrong.values()) {
                sweep(every, wrong);
            }
            worksOn(every, World.longRest());
            worksOn(every, World.shortRest());
            saysThatItWorks(every);
        }
    }

    private static void sweep(int every, Wrong wrong) {
        Sweep.of(Setting.threeBatches().with(clock -> new NthWrite(every, wrong)))
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .atEveryStep(35);
    }

    private static void worksOn(int every, Duration rest) {
        Sweep.of(Setting.threeBatches().with(clock -> new WorksOn(clock, every, World.SETTLE, false)))
                .resting(rest)
                .restarting(30)
                .onlyAfter()
                .atEveryStep(20);
    }

    private static void saysThatItWorks(int every) {
        Sweep.of(Setting.threeBatches().with(clock -> new WorksOn(clock, every, Duration.ofMinutes(9), true)))
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .atEveryStep(20);
    }
}
