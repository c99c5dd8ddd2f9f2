package dev.navette.testkit.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.navette.testkit.faults.Steps.Moment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills a process at every step it takes, before and after, each time in a new world, and sees whether processes that
 * come after it bring that world in step.
 *
 * @param worlds makes a world
 * @param before what happens before the process that dies
 * @param process what the process does that dies
 * @param between what happens between its death and the next start
 * @param restarts after how many starts the world must be in step
 * @param rest how long nothing runs before each start
 * @param moments on which sides of a step it dies
 * @param stride at every how many steps: 1 for each
 */
record Sweep<W extends Scene>(
        Supplier<W> worlds,
        Consumer<W> before,
        BiConsumer<W, Steps> process,
        Consumer<W> between,
        int restarts,
        Duration rest,
        List<Moment> moments,
        int stride) {

    static <W extends Scene> Sweep<W> of(Supplier<W> worlds) {
        return new Sweep<>(
                worlds, world -> {}, Scene::live, world -> {}, 1, World.longRest(), List.of(Moment.values()), 1);
    }

    static Sweep<World> of(Setting setting) {
        return of(() -> new World(setting));
    }

    Sweep<W> before(Consumer<W> event) {
        return new Sweep<>(worlds, event, process, between, restarts, rest, moments, stride);
    }

    Sweep<W> killing(BiConsumer<W, Steps> other) {
        return new Sweep<>(worlds, before, other, between, restarts, rest, moments, stride);
    }

    Sweep<W> between(Consumer<W> event) {
        return new Sweep<>(worlds, before, process, event, restarts, rest, moments, stride);
    }

    Sweep<W> restarting(int atMost) {
        return new Sweep<>(worlds, before, process, between, atMost, rest, moments, stride);
    }

    Sweep<W> resting(Duration time) {
        return new Sweep<>(worlds, before, process, between, restarts, time, moments, stride);
    }

    /** Half the work: death before a step leaves the world as death after the step before it. */
    Sweep<W> onlyAfter() {
        return new Sweep<>(worlds, before, process, between, restarts, rest, List.of(Moment.AFTER), stride);
    }

    /** A sample: every so many steps. */
    Sweep<W> everyFew(int steps) {
        return new Sweep<>(worlds, before, process, between, restarts, rest, moments, steps);
    }

    /**
     * Kills it at step after step until it lives to its end.
     *
     * @param steps how many it takes at least: a sweep that kills nothing proves nothing
     */
    void atEveryStep(int steps) {
        for (Moment moment : moments) {
            long number = 1;
            while (killedAt(number, moment)) {
                number += stride;
            }
            assertThat(number - 1).as("steps").isGreaterThanOrEqualTo(steps);
        }
    }

    private boolean killedAt(long number, Moment moment) {
        try (W world = worlds.get()) {
            before.accept(world);
            var steps = Steps.haltedAt(number, moment);
            process.accept(world, steps);
            world.asksNobody();
            between.accept(world);
            world.converge(restarts, rest);
            world.isInStep();
            return steps.reached();
        }
    }
}
