package dev.navette.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.navette.error.AlreadyRunningException;
import dev.navette.model.LinkKind;
import dev.navette.state.store.Lease;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/** Forgets what names are linked to, while none of the tasks that use the links runs. */
final class Unlinking {

    private static final Set<LinkKind> KINDS = Set.of(LinkKind.PRODUCT, LinkKind.SELLABLE);

    private final Store store;
    private final EngineSettings settings;

    Unlinking(Store store, EngineSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    Set<String> unlink(long pair, List<String> tasks, Collection<String> names) {
        List<TaskKey> keys = new TreeSet<>(tasks)
                .stream().map(task -> new TaskKey(pair, task)).toList();
        Deque<Lease> held = new ArrayDeque<>();
        try {
            keys.forEach(key -> held.push(lease(key)));
            Set<String> free = new HashSet<>(names);
            keys.forEach(key -> free.removeAll(begun(key, names)));
            Set<String> unlinked = store.unlink(pair, KINDS, free);
            // No source says that they changed, so an incremental read would not meet them.
            keys.forEach(key -> store.hint(key, unlinked));
            return unlinked;
        } finally {
            held.forEach(store::release);
        }
    }

    private Lease lease(TaskKey key) {
        return store.acquire(key.leaseName(), settings.owner(), settings.lease())
                .orElseThrow(() -> new AlreadyRunningException("A run of " + key.task()
                        + " is under way, and may be writing what is to be unlinked. Let it end, then unlink again."));
    }

    /** Those of which a write has begun, as an element of its own or as a member of its group. */
    private Set<String> begun(TaskKey key, Collection<String> names) {
        var begun = new HashSet<>(withAttempt(key, names));
        for (Spooled row : store.spooled(key, names).values()) {
            boolean member = Spool.isGroup(row.group());
            if (member && !withAttempt(key, List.of(Spool.nameOf(row.group()))).isEmpty()) {
                begun.add(row.name());
            }
        }
        return begun;
    }

    private List<String> withAttempt(TaskKey key, Collection<String> names) {
        return store.openItems(key, names).values().stream()
                .filter(item -> item.attempt() != null)
                .map(OpenItem::name)
                .toList();
    }
}
