package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.navette.spi.Read;
import dev.navette.state.store.Spooled;

/** What elements hold that wait on the disk: as it was kept there, else as the source has it now. */
final class Contents<S> {

    private final Shaping<S, ?> shaping;
    private final NamedReads<S> named;

    Contents(Shaping<S, ?> shaping, NamedReads<S> named) {
        this.shaping = shaping;
        this.named = named;
    }

    /** By name; those that the source does not have any more are left out. Throws what the reader threw. */
    Map<String, Read<S>> of(Collection<Spooled> rows) {
        var contents = new HashMap<String, Read<S>>();
        var missing = new ArrayList<String>();
        for (Spooled row : rows) {
            String content = row.content();
            S element = content == null ? null : shaping.element(content);
            if (element == null) {
                missing.add(row.name());
            } else {
                contents.put(row.name(), Read.of(row.name(), element));
            }
        }
        if (!missing.isEmpty()) {
            contents.putAll(named.read(missing));
        }
        return contents;
    }
}
