package dev.navette.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.navette.model.ForeignId;

/**
 * Finds elements of the other system by a key (ART-23). Exact, case-sensitive matches only: where the system's search
 * is looser, the finder compares again.
 *
 * @param <K> what is searched by
 */
public interface Finder<K> extends Role {

    /**
     * All ids that each key matches: none, one or several.
     *
     * @param keys 1 to 100
     * @return an entry for every key
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    Map<K, List<ForeignId>> find(Collection<K> keys);
}
