package dev.navette.testkit.faults;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.error.LeaseLostException;
import dev.navette.error.Problem;
import dev.navette.spi.Attempt;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.spi.Writer;
import dev.navette.testkit.Faults;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Promise 3: a process stalls past its lease, another takes over and finishes, and then the first goes on. It
 * may stall at any step, in the middle of a write too.
 */
@Tag("promise-3")
class StalledProcessTest {

    @Test
    void sendsNothingMoreAndEnds() {
        try (World world = new World(Setting.threeBatches())) {
            var stall = new Stall(world, 2, false);

            assertThatThrownBy(() -> runs(world, stall))
                    .isInstanceOf(LeaseLostException.class)
                    .hasMessageStartingWith("The lease run:1:article-export of process "
                            + ProcessHandle.current().pid() + " is lost: ");

            assertThat(stall.outcomes()).hasSize(10).allMatch(Outcome.NotSent.class::isInstance);
            world.isInStep();
        }
    }

    @Test
    void sendsNothingMoreWhereverItStalls() {
        stallsAtEveryStep(Setting.threeBatches(), 35);
    }

    @Test
    void sendsNothingMoreWhereverItStallsInTheMiddleOfABatch() {
        stallsAtEveryStep(Setting.threeBatches().withRequestsOfOne(), 90);
    }

    @Test
    void theAuditNamesWhatItDoubledBetweenItsLastCheckAndTheSocket() {
        try (World world = new World(Setting.threeBatches())) {
            var stall = new Stall(world, 2, true);

            assertThatThrownBy(() -> runs(world, stall)).isInstanceOf(LeaseLostException.class);

            List<Problem> found = audit(world);
            assertThat(world.shop.creates()).isEqualTo(40);
            assertThat(found).hasSize(10).containsExactlyInAnyOrderElementsOf(doublesIn(world));
            assertThat(found)
                    .contains(new Problem(
                            "$.links.EM-11",
                            "shop-fr/shop holds 2 elements of reference EM-11: P11, P31",
                            "Keep one of them, and delete the others or give them another reference"));
        }
    }

    @Test
    void theAuditOfAShopInStepFindsNothing() {
        try (World world = new World(Setting.threeBatches())) {
            world.converge(1, World.shortRest());

            assertThat(audit(world)).isEmpty();
        }
    }

    private static void stallsAtEveryStep(Setting setting, int steps) {
        for (Moment moment : Moment.values()) {
            long number = 1;
            while (stalledAt(number, moment, setting)) {
                number++;
            }
            assertThat(number).isGreaterThan(steps);
        }
    }

    private static boolean stalledAt(long number, Moment moment, Setting setting) {
        try (World world = new World(setting)) {
            var steps = Steps.disturbedAt(number, moment, () -> {
                world.tell("it stalls");
                world.converge(1, World.longRest());
                world.pricing(700);
                world.converge(1, World.shortRest());
                world.tell("it goes on");
            });
            try {
                world.run(steps);
            } catch (LeaseLostException lost) {
                world.tell(String.valueOf(lost.getMessage()));
            }
            world.isInStep();
            return steps.reached();
        }
    }

    private static void runs(World world, Faults own) {
        var steps = Steps.undisturbed();
        try (Navette navette = world.navette(steps, Runnable::run)) {
            navette.run(world.profile("shop-fr", steps, own));
        }
    }

    private static List<Problem> audit(World world) {
        var steps = Steps.undisturbed();
        try (Navette navette = world.navette(steps, Runnable::run)) {
            return navette.audit(world.profile("shop-fr", steps));
        }
    }

    private static List<Problem> doublesIn(World world) {
        var doubles = new ArrayList<Problem>();
        for (int number = 1; number <= world.articles(); number++) {
            String reference = "EM-" + number;
            List<String> ids = world.shop.products().stream()
                    .filter(product -> product.reference().value().equals(reference))
                    .map(product -> product.id().value())
                    .toList();
            if (ids.size() > 1) {
                doubles.add(new Problem(
                        "$.links." + reference,
                        "shop-fr/shop holds 2 elements of reference " + reference + ": " + String.join(", ", ids),
                        "Keep one of them, and delete the others or give them another reference"));
            }
        }
        return doubles;
    }

    /** In the n-th write the process stops for longer than its lease, and another finishes what it had begun. */
    private static final class Stall implements Faults {

        private final World world;
        private final int number;
        private final boolean afterTheLastCheck;
        private int writes;
        private List<Outcome> outcomes = List.of();

        Stall(World world, int number, boolean afterTheLastCheck) {
            this.world = world;
            this.number = number;
            this.afterTheLastCheck = afterTheLastCheck;
        }

        List<Outcome> outcomes() {
            return outcomes;
        }

        @Override
        public <T> List<Outcome> write(Writer<T> writer, List<Write<T>> batch, Attempt attempt) {
            writes++;
            if (writes != number) {
                return writer.write(batch, attempt);
            }
            world.converge(1, World.longRest());
            outcomes = writer.write(batch, afterTheLastCheck ? new Late(attempt) : attempt);
            return outcomes;
        }
    }
}
