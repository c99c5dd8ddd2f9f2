package dev.navette.model;

import java.util.Objects;

/**
 * The ERP's key of an article (code article). Compared exactly and case-sensitively; spaces around it are not part of
 * it (ART-23).
 *
 * @param value never blank
 */
public record Reference(String value) implements Comparable<Reference> {

    public Reference {
        value = Objects.requireNonNull(value, "value").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("value is blank");
        }
    }

    @Override
    public int compareTo(Reference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
