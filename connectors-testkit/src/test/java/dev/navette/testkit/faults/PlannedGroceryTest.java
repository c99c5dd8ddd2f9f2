package dev.navette.testkit.faults;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.model.ProductField;
import dev.navette.run.Change;
import dev.navette.run.RunListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * DESIGN's promise 10: a plan shows what the run that follows it writes, field by field, of groups, related articles, and
 * what is made on demand too; when everything is new, and from one edition to the next (RUN-7).
 */
@Tag("promise-10")
@Tag("RUN-7")
class PlannedGroceryTest {

    private static final int EDITIONS = 3;

    @Test
    void aPlanShowsWhatTheRunWrites() {
        isPlannedAsItIsRun(Trade.small());
    }

    @Test
    void aPlanShowsWhatTheRunWritesOfASourceThatTellsWhatChanged() {
        isPlannedAsItIsRun(Trade.small().changedOnly().withRefusedDoubles());
    }

    @Test
    void aPlanShowsWhatTheRunWritesOfASourceWithoutDates() {
        isPlannedAsItIsRun(Trade.small().undated());
    }

    @Test
    void aPlanShowsWhatTheRunWritesBesideAStockUpdate() {
        var export = ArticleExport.netPrices().along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES);
        isPlannedAsItIsRun(Trade.small().running(export, StockUpdate.from("PARIS")));
    }

    private static void isPlannedAsItIsRun(Trade trade) {
        try (Grocery grocery = new Grocery(trade)) {
            for (int edition = 1; edition <= EDITIONS; edition++) {
                List<Change> planned = planned(grocery);

                List<Change> written = written(grocery);

                assertThat(planned).as(grocery.story()).isNotEmpty().containsExactlyInAnyOrderElementsOf(written);
                grocery.isInStep();
                grocery.newEdition();
            }
        }
    }

    private static List<Change> planned(Grocery grocery) {
        return grocery.process(Steps.undisturbed(), (navette, profile) -> {
                    long plan = navette.plans().make(profile).id();
                    return navette.plans()
                            .changes(plan)
                            .map(PlannedGroceryTest::withoutFormer)
                            .toList();
                })
                .orElseThrow();
    }

    private static List<Change> written(Grocery grocery) {
        var written = new ArrayList<Change>();
        var listener = new RunListener() {
            @Override
            public void change(Change change) {
                written.add(change);
            }
        };
        Grocery.lived(grocery.process(
                Steps.undisturbed(), (navette, profile) -> grocery.checked(navette.run(profile, listener))));
        return written;
    }

    /** A run does not ask what was there before. */
    private static Change withoutFormer(Change change) {
        return new Change(
                change.task(), change.element(), change.part(), change.field(), change.creates(), null, change.after());
    }
}
