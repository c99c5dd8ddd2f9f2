package dev.navette.testkit.faults;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Counts what one process does to its store and asks of its connectors, and does something at the n-th step: kills it,
 * for example. Once it is dead, nothing of it gets through any more.
 */
final class Steps {

    /** On which side of the step something happens. */
    enum Moment {
        BEFORE,
        AFTER
    }

    private final long number;
    private final Moment moment;
    private final Runnable event;
    private final boolean deadly;
    private final AtomicLong seen = new AtomicLong();
    private volatile boolean dead;
    private volatile String last = "never reached";

    private Steps(long number, Moment moment, Runnable event, boolean deadly) {
        this.number = number;
        this.moment = moment;
        this.event = event;
        this.deadly = deadly;
    }

    /** A process that lives. */
    static Steps undisturbed() {
        return new Steps(0, Moment.BEFORE, () -> {}, false);
    }

    /** A process that dies before or after its n-th step. */
    static Steps haltedAt(long number, Moment moment) {
        return new Steps(number, moment, () -> {}, true);
    }

    /** A process to which something happens before or after its n-th step. */
    static Steps disturbedAt(long number, Moment moment, Runnable event) {
        return new Steps(number, moment, event, false);
    }

    /** Something that changes the world or asks it. */
    <R> R step(String name, Supplier<R> work) {
        alive();
        boolean now = seen.incrementAndGet() == number;
        if (now && moment == Moment.BEFORE) {
            happen(name);
        }
        R answer;
        try {
            answer = work.get();
        } catch (RuntimeException failed) {
            if (now && moment == Moment.AFTER) {
                happen(name);
            }
            throw failed;
        }
        if (now && moment == Moment.AFTER) {
            happen(name);
        }
        alive();
        return answer;
    }

    /** Something that only a living process can do. */
    <R> R look(Supplier<R> work) {
        alive();
        return work.get();
    }

    /** Whether the process came so far that something happened to it. */
    boolean reached() {
        return seen.get() >= number && number > 0;
    }

    @Override
    public String toString() {
        return number == 0 ? "undisturbed" : moment + " step " + number + ", " + last;
    }

    private void happen(String name) {
        last = name;
        event.run();
        dead = deadly;
        alive();
    }

    private void alive() {
        if (dead) {
            throw new Halted(toString());
        }
    }
}
