package dev.navette.testkit.faults;

import java.util.function.Supplier;

import dev.navette.error.LeaseLostException;
import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets a process stand still past its lease at step after step; meanwhile another brings its world in step, twice.
 *
 * @param worlds makes a world
 */
record Stalls(Supplier<Grocery> worlds) {

    static Stalls of(Trade trade) {
        return new Stalls(() -> new Grocery(trade));
    }

    /**
     * Until the process comes to its end without a stall.
     *
     * @param steps how many it takes at least
     * @param stride at every how many of them
     */
    void atEveryStep(int steps, int stride) {
        for (Moment moment : Moment.values()) {
            long number = 1;
            while (stalledAt(number, moment)) {
                number += stride;
            }
            assertThat(number).isGreaterThan(steps);
        }
    }

    private boolean stalledAt(long number, Moment moment) {
        try (Grocery grocery = worlds.get()) {
            var steps = Steps.disturbedAt(number, moment, () -> {
                grocery.tell("it stalls");
                grocery.converge(3, World.longRest());
                grocery.newEdition();
                grocery.converge(3, World.shortRest());
                grocery.tell("it goes on");
            });
            try {
                grocery.run(steps);
            } catch (LeaseLostException lost) {
                grocery.tell(String.valueOf(lost.getMessage()));
            }
            grocery.isInStep();
            return steps.reached();
        }
    }
}
