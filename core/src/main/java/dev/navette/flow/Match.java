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
 */
@Incubating
public record Match<T, K>(Class<? extends Finder<K>> finder, Function<T, K> key) {

    public Match {
        Objects.requireNonNull(finder, "finder");
        Objects.requireNonNull(key, "key");
    }
}
