package dev.navette.engine;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Where an element comes from.
 *
 * @param members the names that were read; for a group more than one
 * @param stretch whose watermark waits for it
 * @param group what it is gathered in, or null
 * @param content the text by which it can be taken up again in this run, or null
 */
record Origin(
        List<String> members,
        Trail.Stretch stretch,
        @Nullable String group,
        @Nullable Supplier<@Nullable String> content) {

    /** Of a name that was read for itself. */
    static Origin of(String name, Trail.Stretch stretch) {
        return new Origin(List.of(name), stretch, null, null);
    }
}
