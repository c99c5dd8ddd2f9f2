package dev.navette.testkit.faults;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.run.Ending;
import dev.navette.run.Report;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise 8: a run may be asked to stop at any step; it ends cleanly, and the next one goes on from there. */
@Tag("promise-8")
class StoppedAtEveryStepTest {

    private static final RunListener NOBODY = new RunListener() {};

    @Test
    void aStoppedRunIsGoneOnWithAtOnce() throws InterruptedException {
        long number = 1;
        while (stoppedAt(number, Setting.threeBatches())) {
            number++;
        }
        assertThat(number).isGreaterThan(35);
    }

    @Test
    void aStoppedRunIsGoneOnWithAtOnceAfterLostAnswers() throws InterruptedException {
        var setting = Setting.threeBatches().with(clock -> Faults.everyWrite(2, WriteFault.LOSES_THE_ANSWER));
        long number = 1;
        while (stoppedAt(number, setting)) {
            number++;
        }
        assertThat(number).isGreaterThan(35);
    }

    @Test
    void anInterruptStopsARunAndStays() {
        long number = 1;
        while (interruptedAt(number)) {
            number++;
        }
        assertThat(number).isGreaterThan(35);
    }

    private static boolean stoppedAt(long number, Setting setting) throws InterruptedException {
        try (World world = new World(setting)) {
            var run = new CompletableFuture<Run>();
            var steps =
                    Steps.disturbedAt(number, Moment.BEFORE, () -> run.join().stop());
            try (Navette navette = world.navette(steps, new OneThread())) {
                run.complete(navette.start(world.profile("shop-fr", steps), NOBODY));
                isStoppedOrDone(world, world.checked(run.join().await()));
            }
            if (!world.run(Steps.undisturbed()).orElseThrow().clean()) {
                world.converge(12, World.longRest()); // other answers get lost, and what is in doubt waits
            }
            world.isInStep();
            return steps.reached();
        }
    }

    private static boolean interruptedAt(long number) {
        try (World world = new World(Setting.threeBatches())) {
            var steps = Steps.disturbedAt(
                    number, Moment.BEFORE, () -> Thread.currentThread().interrupt());
            Report report = world.run(steps).orElseThrow();
            boolean interrupted = Thread.interrupted();
            assertThat(interrupted).isEqualTo(steps.reached());
            isStoppedOrDone(world, report);
            assertThat(world.run(Steps.undisturbed()).orElseThrow().clean())
                    .as(world.story())
                    .isTrue();
            world.isInStep();
            return steps.reached();
        }
    }

    private static void isStoppedOrDone(World world, Report report) {
        assertThat(report.tasks())
                .as(world.story())
                .allMatch(task -> task.ending() == Ending.STOPPED || task.ending() == Ending.COMPLETED);
    }
}
