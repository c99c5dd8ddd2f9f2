package dev.navette.testkit.faults;

import java.util.Objects;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.navette.Navette;
import dev.navette.profile.Profile;
import dev.navette.testkit.faults.Steps.Moment;

/** A host that closes its Navette, and so stops what it does, while that is at a step of its work. */
final class ClosingHost {

    private final Grocery grocery;
    private final Steps steps;
    private @Nullable Navette navette;
    private @Nullable Thread closing;

    ClosingHost(Grocery grocery, long number) {
        this.grocery = grocery;
        this.steps = Steps.disturbedAt(number, Moment.BEFORE, this::close);
    }

    /** What is done until it is stopped, or to its end. */
    <R> R does(BiFunction<Navette, Profile, R> work) throws InterruptedException {
        try (Navette opened = grocery.navette(steps, Runnable::run)) {
            navette = opened;
            return work.apply(opened, grocery.profile(steps));
        } finally {
            grocery.tell("a process that is stopped, " + steps);
            if (closing != null) {
                closing.join();
            }
        }
    }

    boolean reached() {
        return steps.reached();
    }

    /** Returns once it is asked to stop: who closes asks for that first, and then waits for the end. */
    private void close() {
        Navette open = Objects.requireNonNull(navette, "navette");
        var closer = new Thread(open::close, "host");
        closing = closer;
        closer.start();
        while (closer.isAlive() && closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
