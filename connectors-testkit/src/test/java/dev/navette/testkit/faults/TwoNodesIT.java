package dev.navette.testkit.faults;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.model.ProductField;
import dev.navette.state.SyncStore;
import dev.navette.state.store.PostgresSchema;
import dev.navette.state.store.StoreAccess;
import dev.navette.testkit.PostgresServer;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promises 3 and 7 with two machines on one PostgreSQL server: each node has its own connection, and one takes
 * over what the other leaves.
 */
@Tag("promise-3")
@Tag("promise-7")
@Timeout(300)
class TwoNodesIT {

    private static final ArticleExport ARTICLES =
            ArticleExport.netPrices().along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES);
    private static final StockUpdate STOCK = StockUpdate.from("PARIS");

    @Test
    void aNodeGoesOnWhereTheOtherDied() {
        Sweep.of(() -> new Grocery(trade())).onlyAfter().everyFew(7).atEveryStep(35);
    }

    @Test
    void aNodeGoesOnWhereTheOtherDiedWithWhatChangedMeanwhile() {
        Sweep.of(() -> new Grocery(trade().changedOnly()))
                .before(grocery -> {
                    grocery.converge(1, World.shortRest());
                    grocery.newEdition();
                })
                .between(Grocery::newEdition)
                .onlyAfter()
                .everyFew(7)
                .atEveryStep(20);
    }

    @Test
    void aNodeFinishesWhatTheOtherDidBeforeItStalled() {
        new Stalls(() -> new Grocery(trade())).atEveryStep(35, 12);
    }

    @Test
    void aNodeAppliesThePlanOfWhichTheOtherDied() {
        Sweep.of(() -> new Grocery(trade().changedOnly()))
                .before(grocery -> Grocery.lived(grocery.plan(Steps.undisturbed())))
                .killing((grocery, steps) -> grocery.apply(steps, change -> true))
                .between(grocery -> {
                    grocery.clock.advance(World.longRest());
                    Grocery.lived(grocery.apply(Steps.undisturbed(), change -> true));
                })
                .onlyAfter()
                .everyFew(7)
                .atEveryStep(25);
    }

    @Test
    void theNodesRunTwoTasksOfOnePairAtOnce() {
        interleaves(8);
    }

    @Test
    void theNodesRunTwoTasksOfOnePairAtOnceOnThreads() throws Exception {
        try (Grocery grocery = new Grocery(trade().running(ARTICLES, STOCK))) {
            var together = new CountDownLatch(2);
            ExecutorService nodes = Executors.newFixedThreadPool(2);

            List<Future<?>> ends = List.of(
                    nodes.submit(() -> runs(grocery, ARTICLES, together)),
                    nodes.submit(() -> runs(grocery, STOCK, together)));
            for (Future<?> end : ends) {
                end.get();
            }
            nodes.shutdown();

            assertThat(nodes.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            grocery.converge(3, World.longRest());
            grocery.isInStep();
        }
    }

    @Test
    @Tag("full")
    @Timeout(3_600)
    void aNodeGoesOnWhereverTheOtherDiedOrStalled() {
        Sweep.of(() -> new Grocery(trade())).atEveryStep(40);
        Sweep.of(() -> new Grocery(trade().changedOnly().withRequestsOfOne()))
                .onlyAfter()
                .atEveryStep(40);
        new Stalls(() -> new Grocery(trade())).atEveryStep(40, 1);
        interleaves(1);
    }

    /** The other node updates stock at a step of the first, which exports articles. */
    private static void interleaves(int stride) {
        long number = 1;
        while (interleavedAt(number)) {
            number += stride;
        }
        assertThat(number).isGreaterThan(35);
    }

    private static boolean interleavedAt(long number) {
        try (Grocery grocery = new Grocery(trade().running(ARTICLES, STOCK))) {
            var steps = Steps.disturbedAt(number, Moment.BEFORE, () -> runs(grocery, STOCK, Steps.undisturbed()));
            runs(grocery, ARTICLES, steps);
            grocery.converge(3, World.longRest());
            grocery.isInStep();
            return steps.reached();
        }
    }

    private static Object runs(Grocery grocery, Flow flow, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
        return runs(grocery, flow, Steps.undisturbed());
    }

    private static Object runs(Grocery grocery, Flow flow, Steps steps) {
        try (Navette navette = grocery.navette(steps, Runnable::run)) {
            return grocery.checked(navette.run(grocery.profile(steps, List.of(flow))));
        }
    }

    private static Trade trade() {
        String schema = PostgresServer.newSchema();
        SyncStore store =
                StoreAccess.handle(clock -> PostgresSchema.openOnClock(PostgresServer.database(), schema, clock));
        return Trade.small().in(store);
    }
}
