package dev.navette.state.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A write that has begun and of which no outcome is known.
 *
 * @param key its write key
 * @param startedAt when it began
 * @param deadline after which nothing of it leaves any more
 * @param askAgain when the system wants to be asked, or null
 * @param note the connector's note, or null
 */
public record OpenAttempt(
        String key,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant askAgain,
        @Nullable String note) {}
