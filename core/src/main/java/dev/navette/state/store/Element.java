package dev.navette.state.store;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;

/**
 * What is known of one element.
 *
 * @param key which one
 * @param id the other system's id, or null when it is not linked
 * @param fingerprints of its fields as last written, by field code; a field that is not there is to be written
 * @param unsettled until when a write of it that has begun may still take effect, or null when none can
 */
public record Element(
        ElementKey key,
        @Nullable ForeignId id,
        Map<String, Fingerprint> fingerprints,
        @Nullable Instant unsettled) {

    public Element {
        fingerprints = Map.copyOf(fingerprints);
    }

    /** One of which no write is under way. */
    public Element(ElementKey key, @Nullable ForeignId id, Map<String, Fingerprint> fingerprints) {
        this(key, id, fingerprints, null);
    }
}
