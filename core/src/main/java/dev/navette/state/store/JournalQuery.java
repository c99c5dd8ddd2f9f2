package dev.navette.state.store;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Result;

/**
 * Which runs are asked for; what is null or empty does not matter (RUN-1).
 *
 * @param profile its name
 * @param task its flow
 * @param from begun at this time or later
 * @param to begun before this time
 * @param element a name that the run has a line of
 * @param results runs with at least one element of one of these results; with {@code element}, those of which it has a
 *     line of one of them
 * @param before runs of a lower number, to page on; null for the newest
 * @param limit the most runs to give
 */
public record JournalQuery(
        @Nullable String profile,
        @Nullable String task,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String element,
        Set<Result> results,
        @Nullable Long before,
        int limit) {

    public JournalQuery {
        results = Set.copyOf(results);
    }

    /** The newest runs. */
    public static JournalQuery newest(int limit) {
        return new JournalQuery(null, null, null, null, null, Set.of(), null, limit);
    }
}
