package dev.navette.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.state.store.Changes;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.TaskKey;

/** What a run has learnt and the store does not know yet. */
final class Draft {

    private final Map<ElementKey, ElementUpdate> updates = new LinkedHashMap<>();
    private final Set<String> learntOf = new HashSet<>();
    private final Map<LinkKind, Map<ForeignId, String>> linked = new HashMap<>();
    private final Map<String, OpenItem> opened = new LinkedHashMap<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private final Map<String, Spooled> kept = new LinkedHashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();
    private final List<String> delivered = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final Map<String, Fingerprint> digests = new LinkedHashMap<>();
    private final List<PlannedChange> planned = new ArrayList<>();
    private long epoch;

    boolean isEmpty() {
        return updates.isEmpty()
                && opened.isEmpty()
                && closed.isEmpty()
                && kept.isEmpty()
                && gone.isEmpty()
                && delivered.isEmpty()
                && hints.isEmpty()
                && digests.isEmpty()
                && planned.isEmpty();
    }

    /** Adds to what is learnt of an element. */
    void learn(ElementUpdate update) {
        updates.merge(update.key(), update, Draft::merge);
        learntOf.add(update.key().name());
    }

    /** A name is about to be linked to an id. */
    void link(LinkKind kind, ForeignId id, String name) {
        linked.computeIfAbsent(kind, any -> new HashMap<>()).put(id, name);
    }

    /** Which name an id is about to be linked to, or null. */
    @Nullable
    String owner(LinkKind kind, ForeignId id) {
        return linked.getOrDefault(kind, Map.of()).get(id);
    }

    void open(OpenItem item) {
        closed.remove(item.name());
        opened.put(item.name(), item);
    }

    /** It is no longer open, whether the store knows it as open or not. */
    void close(String name, boolean stored) {
        opened.remove(name);
        if (stored) {
            closed.add(name);
        }
    }

    /** Keeps an element on the disk. */
    void keep(Spooled element) {
        gone.remove(element.name());
        kept.put(element.name(), element);
    }

    /** An element waits no longer, and is in no group. */
    void leave(String name) {
        kept.remove(name);
        gone.add(name);
    }

    void deliver(String group) {
        delivered.add(group);
    }

    void hinted(Collection<String> names) {
        hints.addAll(names);
    }

    /** What an element of an undated source looked like that is dealt with. */
    void digest(long of, String name, Fingerprint digest) {
        epoch = of;
        digests.put(name, digest);
    }

    void plan(Collection<PlannedChange> changes) {
        planned.addAll(changes);
    }

    /** Whether it says something of an open item. */
    boolean met(String name) {
        return opened.containsKey(name) || closed.contains(name);
    }

    /** Whether it says anything of a name. */
    boolean knows(String name) {
        return met(name) || learntOf.contains(name) || kept.containsKey(name) || gone.contains(name);
    }

    /** How many elements it keeps on the disk. */
    int keeps() {
        return kept.size();
    }

    Changes changes(
            TaskKey task,
            long run,
            @Nullable Mark mark,
            Counts counts,
            List<JournalLine> lines,
            @Nullable JournalEnd end) {
        return new Changes(
                task,
                run,
                List.copyOf(updates.values()),
                List.copyOf(opened.values()),
                List.copyOf(closed),
                new Changes.Spool(
                        List.copyOf(kept.values()),
                        List.copyOf(gone),
                        delivered,
                        hints,
                        new Changes.Digests(epoch, digests)),
                planned,
                mark,
                counts,
                lines,
                end);
    }

    void clear() {
        updates.clear();
        learntOf.clear();
        linked.clear();
        opened.clear();
        closed.clear();
        kept.clear();
        gone.clear();
        delivered.clear();
        hints.clear();
        digests.clear();
        planned.clear();
    }

    private static ElementUpdate merge(ElementUpdate former, ElementUpdate later) {
        var written = new LinkedHashMap<>(former.written());
        written.keySet().removeAll(later.forgotten());
        written.putAll(later.written());
        var forgotten = new LinkedHashSet<>(former.forgotten());
        forgotten.removeAll(later.written().keySet());
        forgotten.addAll(later.forgotten());
        return new ElementUpdate(
                former.key(),
                later.id() == null ? former.id() : later.id(),
                written,
                forgotten,
                later.begins() == null ? former.begins() : later.begins(),
                later.ends() == null ? former.ends() : later.ends(),
                later.ends() == null ? former.leaves() : later.leaves(),
                later.whole() == null ? former.whole() : later.whole());
    }
}
