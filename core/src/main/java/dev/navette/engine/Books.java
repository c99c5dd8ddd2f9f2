package dev.navette.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Watermark;
import dev.navette.state.store.Changes;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.JournalLine;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * The books of one run: everything learnt goes into a draft, and one commit makes the draft durable together with the
 * counts and the watermark that it allows. Used by the coordinating thread alone.
 */
final class Books {

    private final Store store;
    private final TaskKey task;
    private final long run;
    private final String selection;
    private final int tries;
    private final RunListener listener;
    private final Runnable afterCommit;
    private final Tally tally = new Tally();
    private final Trail trail = new Trail();
    private final List<ElementResult> notable = new ArrayList<>();

    private final Map<ElementKey, ElementUpdate> updates = new LinkedHashMap<>();
    private final Map<String, OpenItem> opened = new LinkedHashMap<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private final Map<LinkKind, Map<ForeignId, String>> linked = new EnumMap<>(LinkKind.class);
    private final Set<String> underWay = new HashSet<>();
    private final List<ElementResult> results = new ArrayList<>();
    private Lease lease;
    private boolean readToTheEnd;

    Books(
            Store store,
            Lease lease,
            TaskKey task,
            long run,
            String selection,
            int tries,
            RunListener listener,
            Runnable afterCommit) {
        this.store = store;
        this.lease = lease;
        this.task = task;
        this.run = run;
        this.selection = selection;
        this.tries = tries;
        this.listener = listener;
        this.afterCommit = afterCommit;
    }

    long run() {
        return run;
    }

    Lease lease() {
        return lease;
    }

    Counts counts() {
        return tally.counts();
    }

    List<ElementResult> notable() {
        return notable;
    }

    Trail.Stretch read(int elements, Watermark next) {
        tally.read(elements);
        return trail.read(elements, next);
    }

    /** An element beside the pages: an open item taken up by name. */
    Trail.Stretch readAside() {
        tally.read(1);
        return Trail.aside();
    }

    void readToTheEnd() {
        readToTheEnd = true;
    }

    /** Adds to what is learnt of an element. */
    void learn(ElementUpdate update) {
        updates.merge(update.key(), update, Books::merge);
    }

    /** Which names these ids are linked to, as far as the store knows. */
    Map<ForeignId, String> owners(LinkKind kind, Collection<ForeignId> ids) {
        return store.owners(task.pair(), kind, ids);
    }

    /** Which name has an id: one linked since the last commit, or the one that the store knows. */
    @Nullable
    String owner(LinkKind kind, ForeignId id, @Nullable String stored) {
        return linked.getOrDefault(kind, Map.of()).getOrDefault(id, stored);
    }

    /** A name is about to be linked to an id. */
    void link(LinkKind kind, ForeignId id, String name) {
        linked.computeIfAbsent(kind, any -> new HashMap<>()).put(id, name);
    }

    /** Whether an element of that name is under way. */
    boolean underWay(String name) {
        return underWay.contains(name);
    }

    /** Whether this run has dealt with an open item of that name, and the store does not know it yet. */
    boolean met(String name) {
        return opened.containsKey(name) || closed.contains(name);
    }

    /** Whether the draft says something of that name that the store does not know yet. */
    boolean drafted(String name) {
        return met(name)
                || Arrays.stream(LinkKind.values()).anyMatch(kind -> updates.containsKey(new ElementKey(kind, name)));
    }

    /** An element sets out; until it has its result, no other of its name may. */
    void setOut(Item<?> item) {
        underWay.add(item.name());
    }

    /** A write of it begins: from the next commit on, it counts as begun whatever happens. */
    void begin(Item<?> item, OpenAttempt attempt, Fault begun) {
        item.attempt(attempt);
        item.begunInThisRun();
        open(item, OpenItem.State.PENDING, begun, failures(item));
    }

    /** It has its result, and nothing of it is open any more. */
    void settle(Item<?> item, Result result, @Nullable String note) {
        opened.remove(item.name());
        if (item.open() != null || item.attempt() != null) {
            closed.add(item.name());
        }
        item.attempt(null);
        count(item, new ElementResult(item.name(), result, note, null));
    }

    /** It has its result, but some of its fields were left: they are open, so that they are sent again. */
    void settleInPart(Item<?> item, Result result, Fault left) {
        item.attempt(null);
        open(item, OpenItem.State.FAILED, left, failures(item));
        count(item, new ElementResult(item.name(), result, left.message(), null));
    }

    /** It failed for a transient cause; after too many tries it waits for a person. */
    void fail(Item<?> item, Fault fault) {
        int failures = failures(item) + 1;
        boolean parked = failures >= tries;
        open(item, parked ? OpenItem.State.PARKED : OpenItem.State.FAILED, fault, failures);
        count(item, ElementResult.of(item.name(), parked ? Result.PARKED : Result.FAILED, fault));
    }

    /** It waits for a person. */
    void park(Item<?> item, OpenItem.State state, Fault fault) {
        open(item, state, fault, failures(item));
        count(item, ElementResult.of(item.name(), Result.PARKED, fault));
    }

    /** It was sent, or may have been; its attempt stays open. */
    void leavePending(Item<?> item, Fault fault) {
        open(item, OpenItem.State.PENDING, fault, failures(item));
        count(item, ElementResult.of(item.name(), Result.PENDING, fault));
    }

    /** The run stopped before its turn: what was known of it stays as it was, and no watermark passes it. */
    void stop(Item<?> item) {
        tally.settle(Result.STOPPED);
        results.add(ElementResult.of(item.name(), Result.STOPPED));
    }

    /** An open item that stands for nothing any more. */
    void drop(String name) {
        closed.add(name);
    }

    /** Makes the draft durable. */
    void commit() {
        commit(null);
    }

    /** Makes the draft durable with the run's end; the counts must add up. */
    Counts close(JournalEnd end) {
        Counts counts = tally.close();
        commit(end);
        return counts;
    }

    /** Says in the journal that the run failed, if the store still takes that; what was in the draft is dropped. */
    void closeAfter(Throwable failure) {
        var end = new JournalEnd(Ending.ABORTED, String.valueOf(failure.getMessage()));
        try {
            store.commit(
                    lease,
                    new Changes(task, run, List.of(), List.of(), List.of(), null, tally.counts(), List.of(), end));
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    /** Keeps the lease alive when there is nothing to commit. */
    void renewLease() {
        lease = store.renew(lease);
    }

    private void commit(@Nullable JournalEnd end) {
        Watermark reached = trail.reached();
        Mark mark = reached == null ? null : new Mark(reached.text(), selection, readToTheEnd && trail.finished());
        lease = store.commit(
                lease,
                new Changes(
                        task,
                        run,
                        List.copyOf(updates.values()),
                        List.copyOf(opened.values()),
                        List.copyOf(closed),
                        mark,
                        tally.counts(),
                        lines(),
                        end));
        updates.clear();
        opened.clear();
        closed.clear();
        linked.clear();
        results.forEach(listener::element);
        results.clear();
        afterCommit.run();
    }

    private void open(Item<?> item, OpenItem.State state, Fault fault, int failures) {
        OpenItem former = item.open();
        Instant since = former == null ? store.now() : former.since();
        var next = new OpenItem(item.name(), state, fault, failures, since, run, item.attempt());
        closed.remove(item.name());
        opened.put(item.name(), next);
        item.know(item.known(), next);
    }

    private void count(Item<?> item, ElementResult result) {
        tally.settle(result.result());
        item.stretch().settleOne();
        underWay.remove(item.name());
        results.add(result);
        if (result.fault() != null && notable.size() < TaskReport.MOST_NOTABLE) {
            notable.add(result);
        }
    }

    private List<JournalLine> lines() {
        return results.stream()
                .filter(result -> result.result() != Result.UNCHANGED && result.result() != Result.IGNORED)
                .map(result -> new JournalLine(result.name(), result.result(), result.note()))
                .toList();
    }

    private static int failures(Item<?> item) {
        OpenItem open = item.open();
        return open == null ? 0 : open.tries();
    }

    private static ElementUpdate merge(ElementUpdate former, ElementUpdate later) {
        var written = new LinkedHashMap<>(former.written());
        written.keySet().removeAll(later.forgotten());
        written.putAll(later.written());
        var forgotten = new LinkedHashSet<>(former.forgotten());
        forgotten.removeAll(later.written().keySet());
        forgotten.addAll(later.forgotten());
        return new ElementUpdate(
                former.key(),
                later.id() == null ? former.id() : later.id(),
                written,
                forgotten,
                later.begins() == null ? former.begins() : later.begins(),
                later.ends() == null ? former.ends() : later.ends(),
                later.ends() == null ? former.leaves() : later.leaves());
    }
}
