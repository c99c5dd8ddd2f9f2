package dev.navette.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Until when writes of one element may take effect that began in this run, or that had begun before it. */
final class Spans {

    private @Nullable Instant last;
    private @Nullable Instant doubt;

    /** The span of a write that may take effect until then. */
    static Instant of(Instant until) {
        return until.truncatedTo(ChronoUnit.MICROS);
    }

    /** A write begins that may take effect until then, or a little longer: no two writes share a span. */
    Instant begin(Instant until) {
        Instant next = of(until);
        Instant former = last;
        if (former != null && !next.isAfter(former)) {
            next = former.plus(1, ChronoUnit.MICROS);
        }
        last = next;
        return next;
    }

    /** The span of the last write of this run, or null. */
    @Nullable
    Instant last() {
        return last;
    }

    /** The last write has no known end: it may still take effect when a later one has long been answered. */
    void doubtLast() {
        doubt = last;
    }

    /** A write of unknown end may still take effect until then. */
    void doubtUntil(Instant end) {
        doubt = of(end);
    }

    /** Until when an earlier write of unknown end may still take effect, or null. */
    @Nullable
    Instant doubt() {
        return doubt;
    }
}
