package dev.navette.testkit;

import java.util.concurrent.atomic.AtomicLong;

/** Counts events and says which of them have something happen to them. Thread-safe. */
final class Nth {

    private final int n;
    private final boolean again;
    private final AtomicLong events = new AtomicLong();

    /** @param again whether every n-th has it, or only the first n-th */
    Nth(int n, boolean again) {
        if (n < 1) {
            throw new IllegalArgumentException("n is " + n);
        }
        this.n = n;
        this.again = again;
    }

    boolean isNext() {
        long number = events.incrementAndGet();
        return again ? number % n == 0 : number == n;
    }
}
