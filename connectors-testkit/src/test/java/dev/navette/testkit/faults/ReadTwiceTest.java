package dev.navette.testkit.faults;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.run.Report;
import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise 3: a source may give an element twice in one run, since it changed while it was read. */
@Tag("promise-3")
class ReadTwiceTest {

    @Test
    void makesEachArticleOnce() {
        isChangedAtEveryStep(Setting.threeBatches());
    }

    @Test
    void makesEachArticleOnceInAShopWhoseSearchLags() {
        isChangedAtEveryStep(Setting.threeBatches().with(clock -> Faults.lagging(clock, World.SETTLE)));
    }

    @Test
    void makesEachArticleOnceInAShopWhoseSearchLagsAndThatLosesAnswers() {
        Sweep.of(Setting.threeBatches()
                        .withAll(clock -> List.of(
                                Faults.lagging(clock, World.SETTLE),
                                Faults.everyWrite(3, WriteFault.LOSES_THE_ANSWER))))
                .resting(World.shortRest())
                .restarting(12)
                .atEveryStep(35);
    }

    private static void isChangedAtEveryStep(Setting setting) {
        long number = 1;
        while (changedAt(number, setting)) {
            number++;
        }
        assertThat(number).isGreaterThan(35);
    }

    private static boolean changedAt(long number, Setting setting) {
        try (World world = new World(setting)) {
            var steps = Steps.disturbedAt(number, Moment.BEFORE, () -> world.pricing(700));
            Report report = world.run(steps).orElseThrow();
            assertThat(report.clean()).as(world.story()).isTrue();
            world.converge(1, World.shortRest());
            world.isInStep();
            return steps.reached();
        }
    }
}
