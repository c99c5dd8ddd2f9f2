package dev.navette.engine;

import java.util.ArrayList;
import java.util.List;

import dev.navette.run.Change;
import dev.navette.run.ElementResult;
import dev.navette.run.Result;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.state.store.JournalLine;

/** What became of elements since the last commit, for the journal and the listener, who hears of it once it is durable. */
final class Notes {

    /** So many are made durable before there are more. */
    private static final int MOST = 500;

    private final RunListener listener;
    private final List<ElementResult> notable = new ArrayList<>();
    private final List<Change> written = new ArrayList<>();
    private final List<ElementResult> results = new ArrayList<>();

    Notes(RunListener listener) {
        this.listener = listener;
    }

    void wrote(List<Change> changes) {
        written.addAll(changes);
    }

    void add(ElementResult result) {
        results.add(result);
        if (result.fault() != null && notable.size() < TaskReport.MOST_NOTABLE) {
            notable.add(result);
        }
    }

    boolean areMany() {
        return results.size() >= MOST;
    }

    /** The first ones of the run that a person should read. */
    List<ElementResult> notable() {
        return notable;
    }

    /** What the journal keeps of it. */
    List<JournalLine> lines() {
        return results.stream()
                .filter(result -> result.result() != Result.UNCHANGED && result.result() != Result.IGNORED)
                .map(result -> new JournalLine(result.name(), result.result(), result.note()))
                .toList();
    }

    /** It is durable. */
    void tell() {
        written.forEach(listener::change);
        written.clear();
        results.forEach(listener::element);
        results.clear();
    }
}
