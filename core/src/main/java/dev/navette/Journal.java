package dev.navette;

import java.util.List;

import dev.navette.run.ElementResult;
import dev.navette.run.JournalEntry;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.JournalRun;
import dev.navette.state.store.Store;

/** What was run, and what became of each element (RUN-1). Thread-safe; usable until its {@link Navette} is closed. */
public final class Journal {

    private final Store store;

    Journal(Store store) {
        this.store = store;
    }

    /** The newest runs first; one that has no end is under way, or its process died. */
    public List<JournalEntry> runs(int limit) {
        return store.runs(limit).stream().map(Journal::entry).toList();
    }

    /** What became of a run's elements, in the order they were settled; those that were unchanged or ignored are only counted. */
    public List<ElementResult> lines(long run, int limit) {
        return store.lines(run, limit).stream()
                .map(line -> new ElementResult(line.name(), line.result(), line.note(), null))
                .toList();
    }

    private static JournalEntry entry(JournalRun run) {
        JournalEnd ending = run.ending();
        return new JournalEntry(
                run.run(),
                run.profile(),
                run.task().task(),
                run.start(),
                run.end(),
                ending == null ? null : ending.ending(),
                ending == null ? null : ending.message(),
                run.counts());
    }
}
