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
 * @param whole the name of the element whose part it is there, which may be its own name; null where that is not known,
 *     or it is no part
 */
public record Element(
        ElementKey key,
        @Nullable ForeignId id,
        Map<String, Fingerprint> fingerprints,
        @Nullable Instant unsettled,
        @Nullable String whole) {

    public Element {
        fingerprints = Map.copyOf(fingerprints);
    }

    /** One of which no write is under way. */
    public Element(ElementKey key, @Nullable ForeignId id, Map<String, Fingerprint> fingerprints) {
        this(key, id, fingerprints, null, null);
    }

    /** One that is no part of anything, as far as is known. */
    public Element(
            ElementKey key,
            @Nullable ForeignId id,
            Map<String, Fingerprint> fingerprints,
            @Nullable Instant unsettled) {
        this(key, id, fingerprints, unsettled, null);
    }

    /** The same without its link; it hides what stands beneath it in a plan's shadow. */
    Element unlinked() {
        return new Element(key, null, fingerprints, unsettled, whole);
    }
}
