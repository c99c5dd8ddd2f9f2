package dev.navette.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an option can choose (PRO-4).
 *
 * @param id what the option is set to
 * @param name what people call it
 * @param detail what tells it from others of its name, or null: a tax's rate and country, for example
 */
public record ReferenceEntry(
        String id, String name, @Nullable String detail) {

    public ReferenceEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /** One that is called what it is set to. */
    public static ReferenceEntry named(String name) {
        return new ReferenceEntry(name, name, null);
    }
}
