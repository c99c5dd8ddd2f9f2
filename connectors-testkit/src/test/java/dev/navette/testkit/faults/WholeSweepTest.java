package dev.navette.testkit.faults;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.state.SyncStore;
import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;

/** Promise 3 over 300 articles: killed at every step there is. */
@Tag("promise-3")
@Tag("full")
class WholeSweepTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOrDoubledWithAStoreInAFile() {
        var worlds = new AtomicInteger();

        Sweep.of(() -> new World(Setting.thirtyBatches()
                        .in(SyncStore.file(folder.resolve("store-" + worlds.incrementAndGet() + ".db")))))
                .atEveryStep(170);
    }

    @Test
    void nothingIsLostOrDoubledWhileTheShopMayStillBeAtWork() {
        Sweep.of(Setting.thirtyBatches())
                .resting(World.shortRest())
                .restarting(4)
                .atEveryStep(170);
    }

    @Test
    void nothingIsLostOrDoubledInTheMiddleOfABatch() {
        Sweep.of(Setting.thirtyBatches().withRequestsOfOne()).atEveryStep(700);
    }

    @Test
    void nothingIsLostOrDoubledWhenAnswersGetLost() {
        Sweep.of(Setting.thirtyBatches().with(clock -> Faults.everyWrite(4, WriteFault.LOSES_THE_ANSWER)))
                .restarting(30)
                .atEveryStep(170);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheShopWorksOnForFiveMinutes() {
        Sweep.of(Setting.thirtyBatches().with(clock -> Faults.workingOn(clock, 4, World.SETTLE)))
                .resting(World.shortRest())
                .restarting(30)
                .atEveryStep(140);
    }

    @Test
    void aPriceThatGoesUpBeforeTheDeathAndDownAfterItEndsDown() {
        Sweep.of(Setting.thirtyBatches())
                .before(world -> {
                    world.converge(1, World.shortRest());
                    world.pricing(700);
                })
                .between(world -> world.pricing(500))
                .atEveryStep(140);
    }
}
