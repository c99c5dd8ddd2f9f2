package dev.navette.state.store;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;

/**
 * A write that has begun and of which no outcome is known.
 *
 * @param key its write key
 * @param startedAt when it began
 * @param deadline after which nothing of it leaves any more
 * @param askAgain when the system wants to be asked, or null
 * @param note the connector's note, or null
 * @param sent of a write that the system took and has yet to deal with, what its fields then are, by their codes, for the
 *     element and each of its parts; else empty
 */
public record OpenAttempt(
        String key,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant askAgain,
        @Nullable String note,
        Map<ElementKey, Map<String, Fingerprint>> sent) {

    public OpenAttempt {
        sent = Map.copyOf(sent);
    }

    /** One of which nothing is known but that it has begun. */
    public OpenAttempt(
            String key, Instant startedAt, Instant deadline, @Nullable Instant askAgain, @Nullable String note) {
        this(key, startedAt, deadline, askAgain, note, Map.of());
    }

    /** The same, with another note. */
    public OpenAttempt noting(@Nullable String other) {
        return new OpenAttempt(key, startedAt, deadline, askAgain, other, sent);
    }

    /** The same; the system is to be asked from then on. */
    public OpenAttempt askedAgain(Instant when) {
        return new OpenAttempt(key, startedAt, deadline, when, note, sent);
    }

    /** The same; the system took it, and this is what it holds. */
    public OpenAttempt holding(Map<ElementKey, Map<String, Fingerprint>> accepted) {
        return new OpenAttempt(key, startedAt, deadline, askAgain, note, accepted);
    }
}
