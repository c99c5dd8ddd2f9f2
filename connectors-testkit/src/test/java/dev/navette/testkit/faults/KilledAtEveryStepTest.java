package dev.navette.testkit.faults;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.state.SyncStore;

/** Promise 3: a process may die at any step, and nothing is lost or doubled. */
@Tag("promise-3")
class KilledAtEveryStepTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOrDoubled() {
        Sweep.of(Setting.threeBatches()).atEveryStep(35);
    }

    @Test
    void nothingIsLostOrDoubledWithAStoreInAFile() {
        var worlds = new AtomicInteger();

        Sweep.of(() -> new World(Setting.threeBatches()
                        .in(SyncStore.file(folder.resolve("store-" + worlds.incrementAndGet() + ".db")))))
                .atEveryStep(35);
    }

    @Test
    void nothingIsLostOrDoubledInTheMiddleOfABatch() {
        Sweep.of(Setting.threeBatches().withRequestsOfOne()).onlyAfter().atEveryStep(90);
    }

    @Test
    void nothingIsLostOrDoubledWhileTheShopMayStillBeAtWork() {
        Sweep.of(Setting.threeBatches())
                .resting(World.shortRest())
                .restarting(4)
                .atEveryStep(35);
    }

    @Test
    @Tag("ART-3")
    void nothingIsLostOrDoubledOfASourceThatTellsWhatChanged() {
        Sweep.of(Setting.threeBatches().running(ArticleExport.netPrices().changedOnly(), StockUpdate.from("PARIS")))
                .atEveryStep(35);
    }

    @Test
    @Tag("ART-3")
    void noChangeIsLostOfASourceThatTellsWhatChanged() {
        Sweep.of(Setting.threeBatches().running(ArticleExport.netPrices().changedOnly(), StockUpdate.from("PARIS")))
                .before(world -> {
                    world.converge(1, World.shortRest());
                    world.pricing(700);
                })
                .atEveryStep(30);
    }

    @Test
    @Tag("ART-21")
    void aPriceThatGoesUpBeforeTheDeathAndDownAfterItEndsDown() {
        Sweep.of(Setting.threeBatches())
                .before(world -> {
                    world.converge(1, World.shortRest());
                    world.pricing(700);
                })
                .between(world -> world.pricing(500))
                .atEveryStep(30);
    }

    @Test
    @Tag("ART-21")
    void aPriceThatChangesWhileTheArticleIsBeingCreatedEndsAsItIsNow() {
        Sweep.of(Setting.threeBatches()).between(world -> world.pricing(700)).atEveryStep(35);
    }
}
