package dev.navette.flow;

import java.util.Objects;
import java.util.function.Function;

import dev.navette.meta.Incubating;
import dev.navette.spi.Finder;

/**
 * How an element without a link is found in the other system (ART-23).
 *
 * @param finder the role that is asked
 * @param key what is searched by
 * @param exclusive whether no two elements have the same key, as with their own references. Where two may, all
 *     elements without a link are seen before one of them is linked: of two that lead to one thing, neither is written
 */
@Incubating
public record Match<T, K>(Class<? extends Finder<K>> finder, Function<T, K> key, boolean exclusive) {

    public Match {
        Objects.requireNonNull(finder, "finder");
        Objects.requireNonNull(key, "key");
    }
}
