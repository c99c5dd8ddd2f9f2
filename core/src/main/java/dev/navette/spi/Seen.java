package dev.navette.spi;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.LinkKind;

/**
 * One element as a survey saw it.
 *
 * @param key our name of it on the side that is read, the foreign id on the side that is written; unique within its kind
 * @param name the reference that it bears, or null where it bears none
 * @param digest of everything that a flow would compare: equal as long as none of that changed, in every process
 * @param kind what it is on the side that is written, a product or what is sold; null on the side that is read
 */
public record Seen(
        String key,
        @Nullable String name,
        Fingerprint digest,
        @Nullable LinkKind kind) {

    public Seen {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(digest, "digest");
    }

    /** On the side that is read. */
    public Seen(String key, @Nullable String name, Fingerprint digest) {
        this(key, name, digest, null);
    }
}
