package dev.navette.testkit.faults;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.model.ProductField;
import dev.navette.state.SyncStore;
import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;

/**
 * Promise 3 for groups (ART-12), related articles (ART-17), and categories and pictures made on demand (ART-11,
 * ART-13): a process may die at any step, and nothing of them is lost, doubled or put in the wrong place.
 */
@Tag("promise-3")
class GroceryKilledTest {

    private static final int STEPS = 40;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOrDoubled() {
        Sweep.of(() -> new Grocery(Trade.small())).atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledWithAStoreInAFile() {
        var groceries = new AtomicInteger();

        Sweep.of(() -> new Grocery(Trade.small()
                        .in(SyncStore.file(folder.resolve("store-" + groceries.incrementAndGet() + ".db")))))
                .onlyAfter()
                .everyFew(3)
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledWhereTheShopRefusesDoubles() {
        Sweep.of(() -> new Grocery(Trade.small().withRefusedDoubles()))
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledInTheMiddleOfABatch() {
        Sweep.of(() -> new Grocery(Trade.small().withRequestsOfOne()))
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    @Tag("ART-3")
    void nothingIsLostOrDoubledOfASourceThatTellsWhatChanged() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly())).onlyAfter().atEveryStep(STEPS);
    }

    @Test
    @Tag("ART-3")
    void noChangeIsLostOfASourceThatTellsWhatChanged() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEdition();
                })
                .atEveryStep(STEPS / 2);
    }

    @Test
    @Tag("ART-3")
    void nothingIsLostOrDoubledOfASourceWithoutDates() {
        Sweep.of(() -> new Grocery(Trade.small().undated()))
                .onlyAfter()
                .everyFew(3)
                .atEveryStep(STEPS);
    }

    @Test
    @Tag("ART-3")
    void noChangeIsLostOfASourceWithoutDates() {
        Sweep.of(() -> new Grocery(Trade.small().undated()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEdition();
                })
                .onlyAfter()
                .atEveryStep(STEPS / 2);
    }

    @Test
    @Tag("ART-3")
    @Tag("ART-12")
    void noChangeIsLostWhenOnlyMembersOfGroupsAreRead() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEditionWithGroupsLast();
                })
                .atEveryStep(8);
    }

    @Test
    @Tag("ART-21")
    void whatChangesAgainAfterTheDeathEndsAsItIsNow() {
        Sweep.of(() -> new Grocery(Trade.small().changedOnly()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEdition();
                })
                .between(Grocery::newEdition)
                .onlyAfter()
                .atEveryStep(STEPS / 2);
    }

    @Test
    @Tag("ART-21")
    void whatChangesWhileItIsBeingCreatedEndsAsItIsNow() {
        Sweep.of(() -> new Grocery(Trade.small()))
                .between(Grocery::newEdition)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledWhileTheShopMayStillBeAtWork() {
        Sweep.of(() -> new Grocery(Trade.small()))
                .resting(World.shortRest())
                .restarting(6)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledWhenAnswersGetLost() {
        Sweep.of(() -> new Grocery(Trade.small().with(clock -> Faults.everyWrite(3, WriteFault.LOSES_THE_ANSWER))))
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void nothingIsLostOrDoubledWhenAnswersOfAShopThatRefusesDoublesGetLost() {
        Sweep.of(() -> new Grocery(Trade.small()
                        .changedOnly()
                        .withRefusedDoubles()
                        .with(clock -> Faults.everyWrite(3, WriteFault.LOSES_HALF_THE_ANSWER))))
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .everyFew(2)
                .atEveryStep(STEPS);
    }

    @Test
    @Tag("ART-19")
    void nothingIsLostOrDoubledBesideAStockUpdate() {
        var export = ArticleExport.netPrices().along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES);
        Sweep.of(() -> new Grocery(Trade.small().running(export, StockUpdate.from("PARIS"))))
                .onlyAfter()
                .everyFew(2)
                .atEveryStep(STEPS);
    }

    @Test
    @Tag("ART-11")
    void nothingIsLostOrDoubledWhileAnotherMakesCategories() {
        Sweep.of(() -> new Grocery(Trade.small()))
                .before(Grocery::letAnotherMakeCategories)
                .restarting(2)
                .onlyAfter()
                .everyFew(3)
                .atEveryStep(STEPS / 2);
    }
}
