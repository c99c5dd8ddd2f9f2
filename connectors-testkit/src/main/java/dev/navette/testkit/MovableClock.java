package dev.navette.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. Thread-safe. */
public final class MovableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that shows this time. */
    public static MovableClock at(Instant start) {
        return new MovableClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /** Moves it on, also for those who hold it in another zone; a negative length moves it back. */
    public void advance(Duration length) {
        now.updateAndGet(time -> time.plus(length));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone: one moves with the other. */
    @Override
    public MovableClock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }

    @Override
    public String toString() {
        return "MovableClock[" + now.get() + "]";
    }
}
