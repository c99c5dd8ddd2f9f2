package dev.navette.spi;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;

/**
 * One element that was read, or one that is faulty: a faulty line is an element that failed, never a lost page.
 *
 * @param name our name of it; for a faulty line without one, {@code file:line}
 * @param element what was read, or null
 * @param fault why it could not be read, or null
 */
public record Read<T>(
        String name, @Nullable T element, @Nullable Fault fault) {

    public Read {
        Objects.requireNonNull(name, "name");
        if ((element == null) == (fault == null)) {
            throw new IllegalArgumentException("either an element or a fault");
        }
    }

    /** An element that could be read, by its name. */
    public static <T> Read<T> of(String name, T element) {
        return new Read<>(name, element, null);
    }

    /** Of each of these elements, in their order. */
    public static <T> List<Read<T>> each(Collection<T> elements, Function<T, String> name) {
        return elements.stream()
                .map(element -> of(name.apply(element), element))
                .toList();
    }

    /** A name, or a line without one ({@code articles.csv:17}), of which nothing could be read. */
    public static <T> Read<T> faulty(String name, Fault fault) {
        return new Read<>(name, null, fault);
    }
}
