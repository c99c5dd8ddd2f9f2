package dev.navette.run;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a run is (RUN-2).
 *
 * @param task what runs
 * @param counts so far; elements under way are read and not yet settled
 * @param total how many there are, when the source tells
 * @param elapsed since the run began
 */
public record Progress(String task, Counts counts, OptionalLong total, Duration elapsed) {

    public Progress {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    /** Elements that have their result. */
    public long done() {
        return counts.settled();
    }

    /** Elements per second so far; 0 at the very beginning. */
    public double rate() {
        return elapsed.isZero() ? 0 : done() * 1_000_000_000.0 / elapsed.toNanos();
    }

    /** The time it still takes at this rate, when the total is known and something is done. */
    public Optional<Duration> remaining() {
        if (total.isEmpty() || done() == 0) {
            return Optional.empty();
        }
        long left = Math.max(0, total.getAsLong() - done());
        return Optional.of(Duration.ofNanos((long) ((double) elapsed.toNanos() / done() * left)));
    }
}
