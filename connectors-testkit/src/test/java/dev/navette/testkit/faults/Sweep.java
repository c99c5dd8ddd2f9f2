package dev.navette.testkit.faults;

import java.time.Duration;
import java.util.List;
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
 * @param between what happens between its death and the next start
 * @param restarts after how many starts the world must be in step
 * @param rest how long nothing runs before each start
 * @param moments on which sides of a step it dies
 */
record Sweep(
        Supplier<World> worlds,
        Consumer<World> before,
        Consumer<World> between,
        int restarts,
        Duration rest,
        List<Moment> moments) {

    static Sweep of(Supplier<World> worlds) {
        return new Sweep(worlds, world -> {}, world -> {}, 1, World.longRest(), List.of(Moment.values()));
    }

    static Sweep of(Setting setting) {
        return of(() -> new World(setting));
    }

    Sweep before(Consumer<World> event) {
        return new Sweep(worlds, event, between, restarts, rest, moments);
    }

    Sweep between(Consumer<World> event) {
        return new Sweep(worlds, before, event, restarts, rest, moments);
    }

    Sweep restarting(int atMost) {
        return new Sweep(worlds, before, between, atMost, rest, moments);
    }

    Sweep resting(Duration time) {
        return new Sweep(worlds, before, between, restarts, time, moments);
    }

    /** Half the work: death before a step leaves the world as death after the step before it. */
    Sweep onlyAfter() {
        return new Sweep(worlds, before, between, restarts, rest, List.of(Moment.AFTER));
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
                number++;
            }
            assertThat(number - 1).as("steps").isGreaterThanOrEqualTo(steps);
        }
    }

    private boolean killedAt(long number, Moment moment) {
        try (World world = worlds.get()) {
            before.accept(world);
            var steps = Steps.haltedAt(number, moment);
            world.run(steps);
            assertThat(world.openItems()).as("parked" + world.story()).noneMatch(World::needsSomebody);
            between.accept(world);
            world.converge(restarts, rest);
            world.isInStep();
            return steps.reached();
        }
    }
}
