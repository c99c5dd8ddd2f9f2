package dev.navette;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.navette.run.OpenItemEntry;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * What is not dealt with yet between two accounts (RUN-3). To replay some of it at once, run its names: {@link
 * Navette#runOnly}. Thread-safe; usable until its {@link Navette} is closed.
 */
public final class OpenItems {

    private final Store store;
    private final long pair;

    OpenItems(Store store, long pair) {
        this.store = store;
        this.pair = pair;
    }

    /**
     * Open items of a flow in the order of their names.
     *
     * @param task the flow's task name
     * @param afterName the last name of the page before, or an empty text
     */
    public List<OpenItemEntry> list(String task, String afterName, int limit) {
        return store.openItems(new TaskKey(pair, task), afterName, limit).stream()
                .map(item -> entry(task, item))
                .toList();
    }

    /**
     * Takes open items off the list, because a person has dealt with them. An element that is still wrong comes back
     * when it is read again; one of which a write has begun stays, since what became of it must be asked for.
     *
     * @return the names that were taken off
     */
    public Set<String> dismiss(String task, Collection<String> names) {
        return store.dismiss(new TaskKey(pair, task), names);
    }

    private static OpenItemEntry entry(String task, OpenItem item) {
        return new OpenItemEntry(task, item.name(), reason(item.state()), item.fault(), item.tries(), item.since());
    }

    private static OpenItemEntry.Reason reason(OpenItem.State state) {
        return switch (state) {
            case FAILED -> OpenItemEntry.Reason.FAILED;
            case PARKED -> OpenItemEntry.Reason.PARKED;
            case UNREADABLE -> OpenItemEntry.Reason.UNREADABLE;
            case PENDING -> OpenItemEntry.Reason.PENDING;
            case IN_DOUBT -> OpenItemEntry.Reason.IN_DOUBT;
            case DEFERRED -> OpenItemEntry.Reason.DEFERRED;
        };
    }
}
