package dev.navette.run;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One run in the journal (RUN-1).
 *
 * @param run its number
 * @param profile what ran
 * @param task which of its flows
 * @param start when it began
 * @param end when it ended, or null while it is under way or when its process died
 * @param ending how it ended, or null likewise
 * @param message why it ended early, or null
 * @param counts as of its last commit
 */
public record JournalEntry(
        long run,
        String profile,
        String task,
        Instant start,
        @Nullable Instant end,
        @Nullable Ending ending,
        @Nullable String message,
        Counts counts) {

    public JournalEntry {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(counts, "counts");
    }
}
