package dev.navette.engine;

import java.util.ArrayList;
import java.util.List;

import dev.navette.run.Change;
import dev.navette.spi.Outcome;
import dev.navette.state.store.PlannedChange;

/** Says field by field what a write did, for plans and listeners. */
final class Written {

    private Written() {}

    /** What went out of an element and was taken; ask before its new links are learnt. */
    static List<PlannedChange> changes(String task, Item<?> item, Outcome.Done done) {
        var changes = new ArrayList<PlannedChange>();
        for (Strand strand : item.strands()) {
            if (Links.refused(strand, done)) {
                continue;
            }
            for (Strand.Said said : strand.said()) {
                if (strand.fields().contains(said.field()) && !done.left().contains(said.field())) {
                    changes.add(change(task, item, strand, said));
                }
            }
        }
        return changes;
    }

    private static PlannedChange change(String task, Item<?> item, Strand strand, Strand.Said said) {
        boolean creates = strand.id() == null;
        return new PlannedChange(
                task,
                item.name(),
                strand.key().kind().code(),
                strand.key().name(),
                said.field().code(),
                creates,
                creates ? null : strand.lastWritten(said.field()),
                said.whole(),
                null,
                said.value().toString());
    }

    /** As a host sees it. */
    static Change seen(PlannedChange change) {
        return new Change(
                change.task(),
                change.name(),
                change.part(),
                change.field(),
                change.creates(),
                change.before(),
                change.after());
    }
}
