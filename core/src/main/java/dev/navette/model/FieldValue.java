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
 * @param reckonedFrom what the other system reckons it from, compared and hashed and not shown: when it changes, the field
 *     is written again; null where it stands for itself
 */
public record FieldValue(
        List<@Nullable String> parts, @Nullable String reckonedFrom) {

    private static final String FROM = "reckoned from";

    public FieldValue {
        parts = Collections.unmodifiableList(new ArrayList<>(parts));
    }

    /** One that stands for itself. */
    public FieldValue(List<@Nullable String> parts) {
        this(parts, null);
    }

    public static FieldValue of(@Nullable String... parts) {
        return new FieldValue(Arrays.asList(parts));
    }

    /** The same, reckoned from something else. */
    public FieldValue reckonedFrom(FieldValue other) {
        return new FieldValue(parts, other.toString());
    }

    /** All that is compared: the parts, and what it is reckoned from. */
    public List<@Nullable String> compared() {
        if (reckonedFrom == null) {
            return parts;
        }
        var all = new ArrayList<@Nullable String>(parts);
        all.add(FROM);
        all.add(reckonedFrom);
        return all;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(compared().toArray(new String[0]));
    }

    /** The parts that there are, with a space between them, as a person reads it. */
    @Override
    public String toString() {
        return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
