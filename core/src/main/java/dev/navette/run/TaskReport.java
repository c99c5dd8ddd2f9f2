package dev.navette.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How one flow went.
 *
 * @param run its number in the journal
 * @param task the flow's task name
 * @param ending how it ended
 * @param counts they add up
 * @param start when it began
 * @param end when it ended
 * @param message why it ended early, or null
 * @param made what was made on demand because elements name it, by kind: {@code TERM}, {@code MEDIA}
 * @param notable the elements a person should look at: failed, parked, pending; the first 1,000, all are in the journal
 */
public record TaskReport(
        long run,
        String task,
        Ending ending,
        Counts counts,
        Instant start,
        Instant end,
        @Nullable String message,
        Map<String, Counts> made,
        List<ElementResult> notable) {

    /** The most elements that a report names; the journal has all. */
    public static final int MOST_NOTABLE = 1_000;

    public TaskReport {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        made = Map.copyOf(made);
        notable = List.copyOf(notable);
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    /** Read to the end, and nothing failed, is parked or pending. */
    public boolean clean() {
        return ending == Ending.COMPLETED && counts.failed() + counts.parked() + counts.pending() == 0;
    }
}
