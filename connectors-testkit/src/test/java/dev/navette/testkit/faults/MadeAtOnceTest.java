package dev.navette.testkit.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.flow.Flow;
import dev.navette.model.Article;
import dev.navette.run.Report;
import dev.navette.state.SyncStore;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Promise 7 for what is made on demand: two flows of one pair of accounts want one and the same category
 * (ART-11) and picture (ART-13) at once; each is made once, and whoever came second names it in the end.
 */
@Tag("promise-7")
@Tag("ART-11")
@Tag("ART-13")
class MadeAtOnceTest {

    @TempDir
    private Path folder;

    @Test
    void theOtherMayBeginAtAnyStep() {
        interleaves(Trade.small(), 1);
    }

    @Test
    void theOtherMayBeginAtAnyStepOfASlowShop() {
        interleaves(Trade.small().withRequestsOfOne(), 2);
    }

    @Test
    void theOtherMayBeginAtAnyStepAfterWhichTheFirstDies() {
        List<Flow> halves = halves(Trade.small());
        Sweep.of(() -> new Grocery(Trade.small().running(halves.get(0), halves.get(1))))
                .killing((grocery, steps) -> dies(grocery, halves.get(0), steps))
                .between(grocery -> runs(grocery, halves.get(1), Steps.undisturbed()))
                .restarting(2)
                .onlyAfter()
                .atEveryStep(25);
    }

    @Test
    @Timeout(120)
    void twoThreadsOverOneFileMakeEachThingOnce() throws Exception {
        for (int time = 1; time <= 5; time++) {
            runsBothAtOnce(Trade.small().in(SyncStore.file(folder.resolve("store-" + time + ".db"))));
        }
    }

    @Test
    @Tag("full")
    @Timeout(3_600)
    void theOtherMayBeginAtAnyStepOfALargeRun() {
        interleaves(Trade.whole(), 1);
        interleaves(Trade.whole().withRefusedDoubles().withRequestsOfOne(), 1);
    }

    @Test
    @Tag("full")
    @Timeout(3_600)
    void twoThreadsOverOneFileMakeEachThingOnceHoweverOften() throws Exception {
        for (int time = 1; time <= 100; time++) {
            runsBothAtOnce(Trade.small().in(SyncStore.file(folder.resolve("small-" + time + ".db"))));
        }
        for (int time = 1; time <= 10; time++) {
            runsBothAtOnce(Trade.whole().in(SyncStore.file(folder.resolve("whole-" + time + ".db"))));
        }
    }

    private static void interleaves(Trade trade, int stride) {
        var waited = new ArrayList<Long>();
        long number = 1;
        while (interleavedAt(number, trade, waited)) {
            number += stride;
        }
        assertThat(number).isGreaterThan(30);
        assertThat(waited).as("how many elements of the other had to wait").anyMatch(elements -> elements > 0);
    }

    private static boolean interleavedAt(long number, Trade trade, List<Long> waited) {
        List<Flow> halves = halves(trade);
        try (Grocery grocery = new Grocery(trade.running(halves.get(0), halves.get(1)))) {
            var steps = Steps.disturbedAt(number, Moment.BEFORE, () -> {
                Report other = runs(grocery, halves.get(1), Steps.undisturbed());
                waited.add(other.counts().deferred());
            });

            runs(grocery, halves.get(0), steps);

            if (!steps.reached()) {
                return false; // the other has not begun
            }
            grocery.showcase.hasNoDoubles(grocery.story());
            grocery.converge(1, World.longRest());
            grocery.isInStep();
            return true;
        }
    }

    private static void runsBothAtOnce(Trade trade) throws Exception {
        List<Flow> halves = halves(trade);
        try (Grocery grocery = new Grocery(trade.running(halves.get(0), halves.get(1)))) {
            var together = new CountDownLatch(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);

            List<Future<?>> ends = halves.stream()
                    .<Future<?>>map(half -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return runs(grocery, half, Steps.undisturbed());
                    }))
                    .toList();
            for (Future<?> end : ends) {
                end.get();
            }
            threads.shutdown();

            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            grocery.showcase.hasNoDoubles(grocery.story());
            grocery.converge(1, World.longRest());
            grocery.isInStep();
        }
    }

    private static Report runs(Grocery grocery, Flow flow, Steps steps) {
        try (Navette navette = grocery.navette(steps, Runnable::run)) {
            return grocery.checked(navette.run(grocery.profile(steps, List.of(flow))));
        }
    }

    private static void dies(Grocery grocery, Flow flow, Steps steps) {
        try {
            runs(grocery, flow, steps);
        } catch (Halted dead) {
            grocery.tell("it died, " + steps);
        }
    }

    /** Two exports of one ERP, which share a category and a picture: of groups and the first articles, and of the rest. */
    private static List<Flow> halves(Trade trade) {
        int middle = trade.articles() / 2;
        var all = Trade.EXPORT.pipeline();
        return List.of(
                Flow.of("early-export", all.filtered(article -> isEarly(article, middle), "it is of the late export")),
                Flow.of(
                        "late-export",
                        all.filtered(article -> !isEarly(article, middle), "it is of the early export")));
    }

    private static boolean isEarly(Article article, int middle) {
        int number = Integer.parseInt(article.reference().value().substring("EM-".length()));
        return article.relations().master() != null || number <= middle;
    }
}
