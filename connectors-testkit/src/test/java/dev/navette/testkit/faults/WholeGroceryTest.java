package dev.navette.testkit.faults;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.state.SyncStore;
import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;

/**
 * Promise 3 over 300 articles, a third of them in groups whose members are pages apart: killed at every step
 * there is.
 */
@Tag("promise-3")
@Tag("full")
class WholeGroceryTest {

    private static final int STEPS = 100;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOrDoubledWithAStoreInAFile() {
        var groceries = new AtomicInteger();

        Sweep.of(() -> new Grocery(Trade.whole()
                        .in(SyncStore.file(folder.resolve("store-" + groceries.incrementAndGet() + ".db")))))
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledWhereTheShopRefusesDoubles() {
        Sweep.of(() -> new Grocery(Trade.whole().changedOnly().withRefusedDoubles()))
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledInTheMiddleOfABatch() {
        Sweep.of(() -> new Grocery(Trade.whole().withRequestsOfOne()))
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledWhenAnswersGetLost() {
        Sweep.of(() -> new Grocery(Trade.whole().with(clock -> Faults.everyWrite(4, WriteFault.LOSES_THE_ANSWER))))
                .resting(World.shortRest())
                .restarting(30)
                .atEveryStep(STEPS);
    }

    @Test
    void whatChangesAgainAfterTheDeathEndsAsItIsNow() {
        Sweep.of(() -> new Grocery(Trade.whole().changedOnly()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEdition();
                })
                .between(Grocery::newEdition)
                .atEveryStep(STEPS);
    }

    @Test
    void noChangeIsLostOfASourceWithoutDates() {
        Sweep.of(() -> new Grocery(Trade.whole().undated()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEdition();
                })
                .between(Grocery::newEdition)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void anApplicationOfAPlanIsGoneOnWithByAnother() {
        Sweep.of(() -> new Grocery(Trade.whole().changedOnly()))
                .before(grocery -> Grocery.lived(grocery.plan(Steps.undisturbed())))
                .killing((grocery, steps) -> grocery.apply(steps, change -> true))
                .between(grocery -> {
                    grocery.clock.advance(World.longRest());
                    Grocery.lived(grocery.apply(Steps.undisturbed(), change -> true));
                })
                .atEveryStep(STEPS);
    }

    @Test
    void sendsNothingMoreWhereverItStalls() {
        Stalls.of(Trade.whole().changedOnly()).atEveryStep(STEPS, 1);
    }
}
