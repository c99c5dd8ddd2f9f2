package dev.navette;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.navette.run.ElementResult;
import dev.navette.run.JournalEntry;
import dev.navette.run.Result;
import dev.navette.run.RunFilter;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.JournalQuery;
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

    /** Runs of some kind, the newest first. */
    public List<JournalEntry> runs(RunFilter filter, int limit) {
        var query = new JournalQuery(
                filter.profile(),
                filter.task(),
                filter.from(),
                filter.until(),
                filter.element(),
                filter.results(),
                filter.before(),
                limit);
        return store.runs(query).stream().map(Journal::entry).toList();
    }

    /**
     * What became of a run's elements, as far as it is one of these results.
     *
     * @param results empty for all
     * @param leaveOut how many to leave out from the beginning: those of the pages before
     */
    public List<ElementResult> lines(long run, Set<Result> results, long leaveOut, int limit) {
        return store.lines(run, results, leaveOut, limit).stream()
                .map(Journal::line)
                .toList();
    }

    /**
     * Takes runs that began before a time out of the journal, and plans that were made before it (GDPR-1). What is open
     * and what is linked stays.
     *
     * @return how many runs
     */
    public int purge(Instant before) {
        return store.purge(before);
    }

    /**
     * Takes a person's name out of the journal and of plans (GDPR-1). Open items of that name stay: they are needed
     * until they are dealt with or dismissed.
     *
     * @return in how many places it stood
     */
    public int anonymise(String name) {
        return store.anonymise(name);
    }

    /** What became of a run's elements, in the order they were settled; those that were unchanged or ignored are only counted. */
    public List<ElementResult> lines(long run, int limit) {
        return store.lines(run, limit).stream().map(Journal::line).toList();
    }

    private static ElementResult line(JournalLine line) {
        return new ElementResult(line.name(), line.result(), line.note(), null);
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
