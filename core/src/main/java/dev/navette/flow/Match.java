package dev.navette.flow;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.meta.Incubating;
import dev.navette.spi.Finder;
import dev.navette.spi.Role;

/**
 * How an element without a link is found in the other system (ART-23).
 *
 * @param role what is asked
 * @param finder how it is asked
 * @param key what is searched by; null where there is nothing that an element could be found by
 * @param exclusive whether no two elements have the same key, as with their own references. Where two may, all
 *     elements without a link are seen before one of them is linked: of two that lead to one thing, neither is written
 */
@Incubating
public record Match<T, K>(
        Class<? extends Role> role, Function<Role, Finder<K>> finder, Function<T, @Nullable K> key, boolean exclusive) {

    public Match {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(finder, "finder");
        Objects.requireNonNull(key, "key");
    }

    /** By a role that is a finder. */
    public Match(Class<? extends Finder<K>> finder, Function<T, @Nullable K> key, boolean exclusive) {
        this(finder, finder::cast, key, exclusive);
    }

    /** By a role that finds in a way of its own. */
    public static <T, K, R extends Role> Match<T, K> through(
            Class<R> role, Function<R, Finder<K>> finder, Function<T, @Nullable K> key, boolean exclusive) {
        return new Match<>(role, present -> finder.apply(role.cast(present)), key, exclusive);
    }
}
