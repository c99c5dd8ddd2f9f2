package dev.navette.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.navette.model.LinkKind;
import dev.navette.run.Counts;

/** Makes what elements name and the other system does not have: one maker for each kind. */
final class Makers<T> {

    private final List<Maker<T, ?>> makers;

    Makers(List<Maker<T, ?>> makers) {
        this.makers = List.copyOf(makers);
    }

    /** Makes what these elements lack; whether anything was made, so that they are to be looked up again. */
    boolean make(List<Item<T>> items) {
        boolean any = false;
        for (Maker<T, ?> maker : makers) {
            any |= maker.make(items);
        }
        return any;
    }

    /** Deals with what is open of things that nothing asked for in a run that went to its end. */
    void takeUpTheRest() {
        makers.forEach(Maker::takeUpTheRest);
    }

    /** Kinds of which things are made. */
    Set<LinkKind> kinds() {
        return makers.stream().map(Maker::kind).collect(Collectors.toSet());
    }

    /** What was made of each kind, by the kind's code. */
    Map<String, Counts> counts() {
        var counts = new LinkedHashMap<String, Counts>();
        for (Maker<T, ?> maker : makers) {
            Counts made = maker.counts();
            if (made.read() > 0) {
                counts.put(maker.kind().code(), made);
            }
        }
        return counts;
    }
}
