package dev.navette.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Change;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.Store;

/** Which elements of a flow a run is about: all that the source gives, or some by their names. */
public final class Scope {

    private static final Scope EVERYTHING = new Scope(null, null);

    /** The names after one, in order, a page at a time; null for everything. */
    private final @Nullable UnaryOperator<List<String>> names;

    private final @Nullable Function<Collection<String>, Map<String, Expectations>> planned;

    private Scope(
            @Nullable UnaryOperator<List<String>> names,
            @Nullable Function<Collection<String>, Map<String, Expectations>> planned) {
        this.names = names;
        this.planned = planned;
    }

    /** All that the flow's selection gives. */
    public static Scope everything() {
        return EVERYTHING;
    }

    /** Given elements only, whatever the selection; no watermark moves (RUN-9). */
    public static Scope names(Collection<String> chosen) {
        var sorted = new TreeSet<>(chosen);
        return new Scope(
                after -> (after.isEmpty() ? sorted : sorted.tailSet(after.get(0), false))
                        .stream().limit(NamedReads.AT_ONCE).toList(),
                null);
    }

    /** What a plan would write of a flow, as far as it is chosen and still true (RUN-7). */
    static Scope plan(Store store, long plan, String task, Predicate<Change> chosen) {
        return new Scope(
                after -> store.plannedNames(plan, task, after.isEmpty() ? "" : after.get(0), NamedReads.AT_ONCE),
                asked -> expectations(store.changes(plan, task, asked), chosen, asked));
    }

    private static Map<String, Expectations> expectations(
            Map<String, List<PlannedChange>> changes, Predicate<Change> chosen, Collection<String> asked) {
        var expectations = new HashMap<String, Expectations>();
        for (String name : asked) {
            List<PlannedChange> those = changes.getOrDefault(name, List.of()).stream()
                    .filter(change -> chosen.test(Written.seen(change)))
                    .toList();
            expectations.put(name, new Expectations(those));
        }
        return expectations;
    }

    boolean isEverything() {
        return names == null;
    }

    /** The next names after the last one of those before, or the first ones; empty at the end. */
    List<String> names(List<String> before) {
        return names == null
                ? List.of()
                : names.apply(before.isEmpty() ? before : before.subList(before.size() - 1, before.size()));
    }

    /** What a plan expects of each of these; nothing when no plan is applied. */
    Map<String, Expectations> expectations(Collection<String> asked) {
        return planned == null ? Map.of() : planned.apply(asked);
    }
}
