package dev.navette.state.store;

import java.sql.SQLException;
import java.time.Instant;

/** What one commit of a run changes, in all tables; in the order in which one depends on another. */
final class Commits {

    private final ElementUpdates updates;
    private final OpenItems openItems;
    private final Spools spools;
    private final Hints hints;
    private final Digests digests;
    private final PlannedChanges planned;
    private final Journal journal;

    Commits(
            ElementUpdates updates,
            OpenItems openItems,
            Spools spools,
            Hints hints,
            Digests digests,
            PlannedChanges planned,
            Journal journal) {
        this.updates = updates;
        this.openItems = openItems;
        this.spools = spools;
        this.hints = hints;
        this.digests = digests;
        this.planned = planned;
        this.journal = journal;
    }

    void apply(Changes changes, Instant now) throws SQLException {
        TaskKey task = changes.task();
        updates.apply(task.pair(), changes.updates(), now);
        openItems.close(task, changes.closed());
        openItems.put(task, changes.opened());
        spools.apply(task, changes.spool());
        hints.remove(task, changes.spool().hints(), changes.run());
        digests.put(task, changes.spool().digests());
        planned.add(task.pair(), changes.planned());
        if (changes.mark() != null) {
            journal.put(task, changes.mark());
        }
        journal.count(task, changes.run(), changes.counts());
        journal.add(changes.run(), changes.lines());
        if (changes.end() != null) {
            journal.end(changes.run(), changes.end(), now);
        }
    }
}
