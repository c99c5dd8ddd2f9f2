package dev.navette.state.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Counts;

/**
 * One run in the journal (RUN-1).
 *
 * @param end when it ended, or null while it runs or when its process died
 * @param ending how, or null likewise
 */
public record JournalRun(
        long run,
        String profile,
        TaskKey task,
        Instant start,
        @Nullable Instant end,
        @Nullable JournalEnd ending,
        Counts counts) {}
