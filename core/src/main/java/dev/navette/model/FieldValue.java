package dev.navette.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A field's value in its canonical form: equal values have equal parts, on every machine and in every version. What is
 * compared, hashed and shown in plans.
 *
 * @param parts in order; null is a part of its own
 */
public record FieldValue(List<@Nullable String> parts) {

    public FieldValue {
        parts = Collections.unmodifiableList(new ArrayList<>(parts));
    }

    public static FieldValue of(@Nullable String... parts) {
        return new FieldValue(Arrays.asList(parts));
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(parts.toArray(new String[0]));
    }

    /** The parts that there are, with a space between them, as a person reads it. */
    @Override
    public String toString() {
        return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
