package dev.navette.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.state.store.Changes;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.TaskKey;

/** The changes of one transaction, said piece by piece. */
final class Draft {

    private final TaskKey task;
    private final long run;
    private final List<ElementUpdate> updates = new ArrayList<>();
    private final List<OpenItem> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<JournalLine> lines = new ArrayList<>();
    private final List<Spooled> kept = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> delivered = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final List<PlannedChange> planned = new ArrayList<>();
    private Changes.Digests digests = Changes.Digests.NONE;
    private @Nullable Mark mark;
    private Counts counts = Counts.NONE;
    private @Nullable JournalEnd end;

    Draft(TaskKey task, long run) {
        this.task = task;
        this.run = run;
    }

    Draft learnt(ElementUpdate... learnt) {
        updates.addAll(List.of(learnt));
        return this;
    }

    Draft opened(OpenItem... items) {
        opened.addAll(List.of(items));
        return this;
    }

    Draft closed(String... names) {
        closed.addAll(List.of(names));
        return this;
    }

    Draft kept(Spooled... elements) {
        kept.addAll(List.of(elements));
        return this;
    }

    Draft gone(String... names) {
        gone.addAll(List.of(names));
        return this;
    }

    Draft delivered(String... groups) {
        delivered.addAll(List.of(groups));
        return this;
    }

    Draft hintsDealtWith(String... names) {
        hints.addAll(List.of(names));
        return this;
    }

    Draft digests(long epoch, Map<String, Fingerprint> of) {
        digests = new Changes.Digests(epoch, of);
        return this;
    }

    Draft planned(PlannedChange... changes) {
        planned.addAll(List.of(changes));
        return this;
    }

    Draft mark(Mark reached) {
        mark = reached;
        return this;
    }

    Draft counts(Counts soFar) {
        counts = soFar;
        return this;
    }

    Draft line(String name, Result result, @Nullable String note) {
        lines.add(new JournalLine(name, result, note));
        return this;
    }

    Draft end(Ending ending, @Nullable String message) {
        end = new JournalEnd(ending, message);
        return this;
    }

    Changes changes() {
        var spool = new Changes.Spool(kept, gone, delivered, hints, digests);
        return new Changes(task, run, updates, opened, closed, spool, planned, mark, counts, lines, end);
    }
}
