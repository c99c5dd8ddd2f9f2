package dev.navette.model;

import java.util.Objects;

/**
 * The id that another system gave to something. Opaque: only the connector that issued it knows what is in it.
 *
 * @param value never blank
 */
public record ForeignId(String value) {

    public ForeignId {
        if (Objects.requireNonNull(value, "value").isBlank()) {
            throw new IllegalArgumentException("value is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
