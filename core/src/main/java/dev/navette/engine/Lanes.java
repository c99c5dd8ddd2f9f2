package dev.navette.engine;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Carries calls to the other system beside the coordinating thread; what follows an answer runs on the coordinating
 * thread again.
 */
final class Lanes {

    /** Whether the coordinating thread was interrupted. */
    private static final class Interrupts {

        private boolean came;
    }

    /** What a call gave: a value, or what it threw. */
    record Answer<R>(@Nullable R value, @Nullable RuntimeException thrown) {}

    private final Executor executor;
    private final BlockingQueue<Runnable> answered = new LinkedBlockingQueue<>();
    private final Interrupts interrupts;
    private int busy;

    Lanes(Executor executor) {
        this(executor, new Interrupts());
    }

    private Lanes(Executor executor, Interrupts interrupts) {
        this.executor = executor;
        this.interrupts = interrupts;
    }

    /** Other lanes of the same coordinating thread: an interrupt that comes while it waits for the one stops both. */
    Lanes beside() {
        return new Lanes(executor, interrupts);
    }

    int busy() {
        return busy;
    }

    /** Whether the coordinating thread was interrupted; the flag itself is cleared, so that waiting goes on. */
    boolean interrupted() {
        interrupts.came |= Thread.interrupted();
        return interrupts.came;
    }

    /** Starts a call; {@code then} runs in a later {@link #await}. */
    <R> void call(Supplier<R> work, Consumer<Answer<R>> then) {
        executor.execute(() -> answered.add(answerOf(work, then)));
        busy++;
    }

    /**
     * Waits for an answer and lets it take effect; {@code false} when none came in time. An interrupt does not cut the
     * wait short, since what has left must be answered for: it is remembered as {@link #interrupted}.
     */
    boolean await(Duration atMost) {
        Runnable next;
        try {
            next = answered.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException asked) {
            interrupts.came = true;
            return false;
        }
        if (next == null) {
            return false;
        }
        busy--;
        next.run();
        return true;
    }

    /** Waits until no call is under way; what they answer has no effect any more. */
    void abandon() {
        while (busy > 0) {
            try {
                answered.take();
                busy--;
            } catch (InterruptedException asked) {
                interrupts.came = true;
            }
        }
    }

    /** Whether an answer waits to take effect. */
    boolean answered() {
        return !answered.isEmpty();
    }

    private static <R> Runnable answerOf(Supplier<R> work, Consumer<Answer<R>> then) {
        try {
            R value = work.get();
            return () -> then.accept(new Answer<>(value, null));
        } catch (RuntimeException thrown) {
            return () -> then.accept(new Answer<>(null, thrown));
        } catch (Error fatal) { // not ours to handle: it ends the run on its own thread
            return () -> {
                throw fatal;
            };
        }
    }
}
