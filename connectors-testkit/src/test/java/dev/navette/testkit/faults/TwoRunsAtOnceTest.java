package dev.navette.testkit.faults;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.Navette;
import dev.navette.error.AlreadyRunningException;
import dev.navette.flow.ArticleExport;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Promise 7: two profiles over one pair of accounts never run one task at once. */
@Tag("promise-7")
class TwoRunsAtOnceTest {

    @Test
    void theSecondIsToldWhoIsRunning() {
        try (World world = new World(Setting.threeBatches())) {
            var inTheMiddle = new BeforeTheFirstWrite(() -> assertThatThrownBy(() -> runs(world, "shop-fr-copy"))
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessage("Another run of article-export between the accounts of profile shop-fr-copy is under"
                            + " way (process " + ProcessHandle.current().pid()
                            + ", until 2026-11-20T08:02:00Z at the latest). Let it end; if its process died, run again"
                            + " after that time."));
            var steps = Steps.undisturbed();

            try (Navette navette = world.navette(steps, Runnable::run)) {
                world.checked(navette.run(world.profile("shop-fr", steps, inTheMiddle)));
            }

            assertThat(inTheMiddle.happened()).isTrue();
            world.isInStep();
        }
    }

    @Test
    void theSecondMayBeginAtAnyStepOfTheFirst() {
        long number = 1;
        while (joinedAt(number)) {
            number++;
        }
        assertThat(number).isGreaterThan(35);
    }

    @Test
    void theSecondGoesOnWhereTheFirstDied() {
        var setting = Setting.threeBatches();
        Sweep.of(setting)
                .between(world -> {
                    world.clock.advance(World.longRest());
                    runs(world, "shop-fr-copy");
                })
                .atEveryStep(35);
    }

    @Test
    @Timeout(60)
    void threadsThatStartTogetherMakeEachArticleOnce() throws Exception {
        try (World world = new World(Setting.threeBatches().running(ArticleExport.netPrices()))) {
            int processes = 4;
            var together = new CountDownLatch(processes);
            ExecutorService threads = Executors.newFixedThreadPool(processes);

            List<Future<?>> ends = IntStream.range(0, processes)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        runsOrIsRefused(world, "shop-fr-" + number);
                        return number;
                    }))
                    .toList();
            for (Future<?> end : ends) {
                end.get();
            }
            threads.shutdown();

            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(world.shop.creates()).isEqualTo(world.articles());
            assertThat(world.openItems()).isEmpty();
        }
    }

    /** A second run begins at a step of the first, and either is refused or does a whole task in its place. */
    private static boolean joinedAt(long number) {
        try (World world = new World(Setting.threeBatches())) {
            var steps = Steps.disturbedAt(number, Moment.BEFORE, () -> runsOrIsRefused(world, "shop-fr-copy"));
            try {
                world.run(steps);
            } catch (AlreadyRunningException refused) {
                world.tell(String.valueOf(refused.getMessage()));
            }
            world.converge(1, World.shortRest());
            world.isInStep();
            return steps.reached();
        }
    }

    private static void runsOrIsRefused(World world, String profile) {
        try {
            runs(world, profile);
        } catch (AlreadyRunningException refused) {
            assertThat(refused.getMessage()).contains("is under way");
        }
    }

    private static void runs(World world, String profile) {
        var steps = Steps.undisturbed();
        try (Navette navette = world.navette(steps, Runnable::run)) {
            navette.run(world.profile(profile, steps));
        }
    }

    /** Something happens in the middle of the first write. */
    private static final class BeforeTheFirstWrite implements Faults {

        private final Runnable event;
        private boolean happened;

        BeforeTheFirstWrite(Runnable event) {
            this.event = event;
        }

        boolean happened() {
            return happened;
        }

        @Override
        public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
            if (!happened) {
                happened = true;
                event.run();
            }
            return writer.write(batch, attempt);
        }
    }
}
