package dev.navette.state.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;

/**
 * What is learnt of one element; what is not said stays as it is, so that two tasks may each keep their own fields.
 *
 * <p>A write leaves its span on the element when it begins and takes it away when its end is known. A span that is not
 * the expected one at the end means that another task wrote the element meanwhile: nobody can tell which write came
 * last, so neither is believed, and its fields are written again once both spans are over.
 *
 * @param key which one
 * @param id its id there, or null to leave it; another id than before forgets the former one's fingerprints
 * @param written fingerprints of fields that are now known to be there, by field code
 * @param forgotten codes of fields of which nothing is known any more, because they are being written
 * @param begins until when a write that begins now may take effect, later than any span of the same task, or null
 * @param ends the span with which the write began that {@code written} is the outcome of, or null
 * @param leaves with {@code ends}: until when an earlier write of unknown end may still take effect, or null
 * @param whole whose part it is under its id, or null to leave that; another id makes it unknown
 */
public record ElementUpdate(
        ElementKey key,
        @Nullable ForeignId id,
        Map<String, Fingerprint> written,
        Set<String> forgotten,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable Instant leaves,
        @Nullable String whole) {

    public ElementUpdate {
        written = Map.copyOf(written);
        forgotten = Set.copyOf(forgotten);
    }

    /** Without a write that begins or ends. */
    public ElementUpdate(
            ElementKey key, @Nullable ForeignId id, Map<String, Fingerprint> written, Set<String> forgotten) {
        this(key, id, written, forgotten, null, null, null, null);
    }

    /** Of a write that begins or ends. */
    public ElementUpdate(
            ElementKey key,
            @Nullable ForeignId id,
            Map<String, Fingerprint> written,
            Set<String> forgotten,
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable Instant leaves) {
        this(key, id, written, forgotten, begins, ends, leaves, null);
    }
}
