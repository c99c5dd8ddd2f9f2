package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.navette.spi.Read;
import dev.navette.spi.Reader;

/** Reads elements by their names, while no page is on its way. */
final class NamedReads<S> {

    /** How many names a reader takes at once. */
    static final int AT_ONCE = 100;

    private final Reader<S> reader;
    private final EngineSettings settings;
    private final Runnable meanwhile;

    /**
     * By one reader.
     *
     * @param meanwhile done now and then while the source keeps us waiting
     */
    NamedReads(Reader<S> reader, EngineSettings settings, Runnable meanwhile) {
        this.reader = reader;
        this.settings = settings;
        this.meanwhile = meanwhile;
    }

    /** What the source has under these names, by name; what it does not have is left out. Throws what the reader threw. */
    Map<String, Read<S>> read(Collection<String> names) {
        var found = new LinkedHashMap<String, Read<S>>();
        List<String> all = List.copyOf(names);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = new ArrayList<>(all.subList(from, Math.min(from + AT_ONCE, all.size())));
            Waiting.forAnswer(() -> reader.named(some), settings, meanwhile)
                    .forEach(read -> found.putIfAbsent(read.name(), read));
        }
        return found;
    }
}
