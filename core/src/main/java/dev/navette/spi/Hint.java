package dev.navette.spi;

import java.util.Objects;

/**
 * A system's word that an element may have changed. Not the truth: the element is read by its name before anything is
 * done.
 *
 * @param reader the role that reads it
 * @param name what {@link Reader#named} knows it by
 */
public record Hint(Class<? extends Reader<?>> reader, String name) {

    public Hint {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(name, "name");
    }
}
