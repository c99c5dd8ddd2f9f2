package dev.navette.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.navette.spi.Budget;

/**
 * A budget that knows what the system announced: it lets requests go as long as there should be something left, waits
 * for the rest, and keeps still after a refusal. Until something is announced nothing is held back.
 */
public final class PacedBudget implements Budget {

    private static final double MILLIS = 1_000.0;
    private static final double NANOS = 1_000_000_000.0;

    private final Clock clock;
    private final Pause pause;
    private Instant notBefore = Instant.MIN;
    private Instant measured = Instant.MIN;
    private double perSecond;
    private double left;
    private double full;

    /** A budget without a limit yet. */
    public PacedBudget(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void take(int cost) throws InterruptedException {
        Duration wait = reserve(cost);
        while (!wait.isZero()) {
            pause.rest(wait);
            wait = reserve(cost);
        }
    }

    @Override
    public synchronized void announced(double perSecond, double left, double full) {
        this.perSecond = perSecond;
        this.left = left;
        this.full = full;
        this.measured = clock.instant();
    }

    @Override
    public synchronized void refused(Duration retryAfter) {
        Instant until = clock.instant().plus(retryAfter);
        if (until.isAfter(notBefore)) {
            notBefore = until;
        }
    }

    /** Takes the cost and answers zero, or says how long to wait before asking again. */
    private synchronized Duration reserve(int cost) {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return Duration.between(now, notBefore);
        }
        if (perSecond <= 0) {
            return Duration.ZERO;
        }
        double passed = Duration.between(measured, now).toNanos() / NANOS;
        left = Math.min(full, left + Math.max(0, passed) * perSecond);
        measured = now;
        double wanted = Math.min(cost, full); // a cost above the whole budget waits for all of it
        if (left >= wanted) {
            left -= cost;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((wanted - left) / perSecond * MILLIS));
    }
}
