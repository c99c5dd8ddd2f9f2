package dev.navette.http;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/** Remembers until when a service asked to be left alone. Thread-safe. */
final class Gate {

    private record Closed(Instant until, Fault fault) {}

    private final Clock clock;
    private final AtomicReference<@Nullable Closed> closed = new AtomicReference<>();

    Gate(Clock clock) {
        this.clock = clock;
    }

    void close(Instant until, Fault fault) {
        closed.accumulateAndGet(
                new Closed(until, fault),
                (before, now) -> before != null && now != null && before.until.isAfter(now.until) ? before : now);
    }

    /** Why nothing may go now, if nothing may. */
    Optional<Fault> fault() {
        Closed now = closed.get();
        return now != null && clock.instant().isBefore(now.until) ? Optional.of(now.fault) : Optional.empty();
    }
}
