package dev.navette.flow;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.model.Field;
import dev.navette.model.Fingerprint;

/**
 * A field of what is written, and how its value is fingerprinted: it travels only when the fingerprint differs from the
 * one last written.
 *
 * @param field which one
 * @param fingerprint null where the element does not say the field: it is then left alone
 */
@Incubating
public record Tracked<T>(Field field, Function<T, @Nullable Fingerprint> fingerprint) {

    public Tracked {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(fingerprint, "fingerprint");
    }
}
