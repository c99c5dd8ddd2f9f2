package dev.navette.woocommerce.fake;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How fast the shop writes: each entry of a batch, and each write about one thing, waits until it is let. A client that hangs
 * up meanwhile does not stop the shop. WooCommerce 11.0.1, observed: a batch whose client was gone after half a second made
 * all its 60 products.
 *
 * <p>Thread-safe.
 */
public final class Pace {

    private static final long LONGEST_SECONDS = 60;
    private static final int MANY = 100_000;

    private final Gate gate;
    private final Semaphore permits = new Semaphore(0);
    private final Object counted = new Object();
    private int steps;
    private volatile boolean slow;

    /** Lets other requests in while one waits. */
    interface Gate {
        void leave();

        void enter();
    }

    Pace(Gate gate) {
        this.gate = gate;
    }

    /** From now on each write waits for {@link #let}. */
    void slow() {
        permits.drainPermits();
        slow = true;
    }

    /** Lets that many writes happen. */
    public void let(int writes) {
        permits.release(writes);
    }

    /** Lets all writes happen, those that wait and those to come. */
    public void letAll() {
        slow = false;
        permits.release(MANY);
    }

    /** How many writes have been let, since the shop began. */
    public int steps() {
        synchronized (counted) {
            return steps;
        }
    }

    /**
     * Waits until that many writes have been let, since the shop began; whoever asks the shop then finds the last of them
     * done.
     *
     * @throws IllegalStateException when they have not been let for a minute
     */
    public void await(int writes) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        synchronized (counted) {
            while (steps < writes) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("the shop has made " + steps + " writes, not " + writes);
                }
                counted.wait(left);
            }
        }
    }

    void step() {
        if (slow) {
            gate.leave();
            try {
                if (!permits.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody has let the shop write for a minute");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the shop was stopped while it wrote", stopped);
            } finally {
                gate.enter();
            }
        }
        synchronized (counted) {
            steps++;
            counted.notifyAll();
        }
    }
}
