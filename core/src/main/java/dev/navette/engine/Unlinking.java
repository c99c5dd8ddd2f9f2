package dev.navette.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.navette.error.AlreadyRunningException;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.state.store.Changes;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.JournalEnd;
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

    /** Links a name to an id, because a person says so; what was known of another id is forgotten. */
    void link(String profile, long pair, List<String> tasks, ElementKey key, ForeignId id) {
        List<String> all = new ArrayList<>(tasks);
        all.add(LinkRun.TASK);
        withLeases(pair, all, keys -> {
            String owner = store.owners(pair, key.kind(), List.of(id)).get(id);
            if (owner != null && !owner.equals(key.name())) {
                throw new InvalidSettingsException(
                        "The link of " + key.name(),
                        List.of(new Problem("$", id + " is linked to " + owner, "Unlink " + owner + " first")));
            }
            var task = new TaskKey(pair, LinkRun.TASK);
            var update = new ElementUpdate(key, id, Map.of(), Set.of());
            Lease lease = store.holder(task.leaseName()).orElseThrow();
            long run = store.begin(lease, task, profile);
            store.commit(
                    lease,
                    new Changes(
                            task,
                            run,
                            List.of(update),
                            List.of(),
                            List.of(),
                            null,
                            Counts.NONE,
                            List.of(),
                            new JournalEnd(Ending.COMPLETED, null)));
            tasks.forEach(flow -> store.hint(new TaskKey(pair, flow), List.of(key.name())));
            return key;
        });
    }

    Set<String> unlink(long pair, List<String> tasks, Collection<String> names) {
        return withLeases(pair, tasks, keys -> {
            Set<String> free = new HashSet<>(names);
            keys.forEach(key -> free.removeAll(begun(key, names)));
            Set<String> unlinked = store.unlink(pair, KINDS, free);
            // No source says that they changed, so an incremental read would not meet them.
            keys.forEach(key -> store.hint(key, unlinked));
            return unlinked;
        });
    }

    /** Does something while none of these tasks runs. */
    private <R> R withLeases(long pair, List<String> tasks, Function<List<TaskKey>, R> work) {
        List<TaskKey> keys = new TreeSet<>(tasks)
                .stream().map(task -> new TaskKey(pair, task)).toList();
        Deque<Lease> held = new ArrayDeque<>();
        try {
            keys.forEach(key -> held.push(lease(key)));
            return work.apply(keys);
        } finally {
            held.forEach(store::release);
        }
    }

    private Lease lease(TaskKey key) {
        return store.acquire(key.leaseName(), settings.owner(), settings.lease())
                .orElseThrow(
                        () -> new AlreadyRunningException(
                                "A run of " + key.task()
                                        + " is under way, and may be writing what is to be linked otherwise. Let it end, then try again."));
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
