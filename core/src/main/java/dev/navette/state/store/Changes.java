package dev.navette.state.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.run.Counts;

/**
 * What one transaction makes durable.
 *
 * @param task whose
 * @param run the run that says so
 * @param updates what was learnt of elements; at most one for each key
 * @param opened open items to put, replacing those of the same name; at most one for each name
 * @param closed names of open items that are dealt with
 * @param mark how far reading is, or null to leave it
 * @param counts the run's counts so far
 * @param lines for the journal
 * @param end how the run ended, or null while it goes on
 */
public record Changes(
        TaskKey task,
        long run,
        List<ElementUpdate> updates,
        List<OpenItem> opened,
        List<String> closed,
        @Nullable Mark mark,
        Counts counts,
        List<JournalLine> lines,
        @Nullable JournalEnd end) {

    public Changes {
        updates = List.copyOf(updates);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        lines = List.copyOf(lines);
    }
}
