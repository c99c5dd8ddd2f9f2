package dev.navette.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.run.RunListener;
import dev.navette.spi.Watermark;
import dev.navette.state.store.Changes;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenAttempt;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Spooled;
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
    private final Runnable afterCommit;
    private final Tally tally = new Tally();
    private final Trail trail = new Trail();
    private final Notes notes;

    private final Draft draft = new Draft();
    private final Set<String> underWay = new HashSet<>();
    private final Set<String> heldBack = new HashSet<>();
    private Lease lease;
    private boolean readToTheEnd;
    private long deferred;
    private @Nullable SurveyedReader<?> surveyed;

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
        this.notes = new Notes(listener);
        this.afterCommit = afterCommit;
    }

    long run() {
        return run;
    }

    /** What the next commit makes durable. */
    Draft draft() {
        return draft;
    }

    Lease lease() {
        return lease;
    }

    /** So far; what waits to be taken up again is read and has no result. */
    Counts counts() {
        Counts counts = tally.counts();
        return deferred == 0 ? counts : counts.plus(Counts.read(deferred));
    }

    Notes notes() {
        return notes;
    }

    /** What is dealt with of an undated source is not read again until it looks otherwise. */
    void follow(SurveyedReader<?> reader) {
        surveyed = reader;
    }

    private void dealtWith(String name) {
        SurveyedReader<?> reader = surveyed;
        Fingerprint digest = reader == null ? null : reader.dealtWith(name);
        if (reader != null && digest != null) {
            draft.digest(reader.epoch(), name, digest);
        }
    }

    Trail.Stretch read(int elements, Watermark next) {
        tally.read(elements);
        return trail.read(elements, next);
    }

    /** Elements beside the pages: open items, and members of groups, taken up by name. */
    Trail.Stretch readAside(int elements) {
        tally.read(elements);
        return Trail.aside();
    }

    Trail.Stretch readAside() {
        return readAside(1);
    }

    /** An element waits on the disk until the end of the run; as far as the watermark goes, it is dealt with. */
    void spool(Spooled element, Trail.Stretch stretch) {
        draft.keep(element);
        dealtWith(element.name());
        stretch.settleOne();
    }

    void readToTheEnd() {
        readToTheEnd = true;
    }

    /** Which names these ids are linked to, as far as the store knows. */
    Map<ForeignId, String> owners(LinkKind kind, Collection<ForeignId> ids) {
        return store.owners(task.pair(), kind, ids);
    }

    /** Whether an element of that name is under way. */
    boolean underWay(String name) {
        return underWay.contains(name);
    }

    /** An element sets out; until it has its result, no other of its name may. */
    void setOut(Item<?> item) {
        underWay.add(item.name());
    }

    /** It does not go on now: it waits on the disk. */
    void comeBack(Item<?> item) {
        underWay.remove(item.name());
    }

    /** A write of it begins: from the next commit on, it counts as begun whatever happens. */
    void begin(Item<?> item, OpenAttempt attempt, Fault begun) {
        item.attempt(attempt);
        item.begunInThisRun();
        open(item, OpenItem.State.PENDING, begun, failures(item));
    }

    /** It has its result, and nothing of it is open any more. */
    void settle(Item<?> item, Result result, @Nullable String note) {
        draft.close(item.name(), item.open() != null || item.attempt() != null);
        item.attempt(null);
        count(item, whole(item, result), note, null);
    }

    /** It has its result, but a plan keeps something of it back: what was open of it, or due, stays so. */
    void holdBack(Item<?> item, Result result, String note) {
        OpenItem before = item.openBefore();
        item.attempt(null);
        boolean begun = !Objects.equals(item.open(), before) || (before != null && before.attempt() != null);
        if (begun) { // a write of it, and its end is known
            draft.close(item.name(), true);
            if (before != null) {
                draft.open(before.withoutAttempt());
            }
        }
        String group = item.origin().group();
        if (group != null) {
            heldBack.add(group);
        }
        Spooled waiting = item.row();
        if (waiting != null && (waiting.due() || Spool.isGroup(waiting.group()))) {
            heldBack.add(waiting.group());
            item.row(null); // what waits of it on the disk goes on waiting
        }
        count(item, whole(item, result), note, null);
    }

    /** Groups of which a plan kept something back since this was last asked. */
    Set<String> heldBack() {
        Set<String> groups = Set.copyOf(heldBack);
        heldBack.clear();
        return groups;
    }

    /** It has its result, but some of its fields were left: they are open, so that they are sent again. */
    void settleInPart(Item<?> item, Result result, Fault left) {
        item.attempt(null);
        open(item, OpenItem.State.FAILED, left, failures(item));
        count(item, whole(item, result), left.message(), null);
    }

    /**
     * What of it can be written is written; the rest waits for what it names.
     *
     * @param awaits what makes it worth another look once it is linked
     * @param last whether it is counted as deferred now; else it is taken up again at the end of this run, and has its
     *     result then
     */
    void defer(Item<?> item, Result done, Fault why, Set<ElementKey> awaits, boolean last) {
        item.attempt(null);
        Result whole = whole(item, done);
        open(item, OpenItem.State.DEFERRED, why, failures(item), awaits, last ? null : whole);
        if (last) {
            count(item, Result.DEFERRED, why.message(), why);
        } else {
            int members = item.origin().members().size();
            leaveSpool(item);
            tally.unread(members); // it is counted when it is taken up again
            deferred += members;
            item.origin().members().forEach(this::dealtWith);
            item.origin().stretch().settleOne();
            underWay.remove(item.name());
        }
    }

    /** It failed for a transient cause; after too many tries it waits for a person, and the answer is false. */
    boolean fail(Item<?> item, Fault fault) {
        int failures = failures(item) + 1;
        boolean parked = failures >= tries;
        open(item, parked ? OpenItem.State.PARKED : OpenItem.State.FAILED, fault, failures);
        count(item, parked ? Result.PARKED : Result.FAILED, fault.message(), fault);
        return !parked;
    }

    /** It waits for a person. */
    void park(Item<?> item, OpenItem.State state, Fault fault) {
        open(item, state, fault, failures(item));
        count(item, Result.PARKED, fault.message(), fault);
    }

    /** It was sent, or may have been; its attempt stays open. */
    void leavePending(Item<?> item, Fault fault) {
        open(item, OpenItem.State.PENDING, fault, failures(item));
        count(item, Result.PENDING, fault.message(), fault);
    }

    /** The run stopped before its turn: what was known of it stays as it was, and no watermark passes it. */
    void stop(Item<?> item) {
        for (String member : item.origin().members()) {
            tally.settle(Result.STOPPED);
            notes.add(ElementResult.of(member, Result.STOPPED));
        }
    }

    /** The run stopped before the turn of so many elements that wait on the disk. */
    void stopWaiting(long elements) {
        for (long i = 0; i < elements; i++) {
            tally.settle(Result.STOPPED);
        }
    }

    /** A result for a name of which nothing changes. */
    void report(ElementResult result) {
        tally.settle(result.result());
        notes.add(result);
    }

    /** What waits of this run's own elements is reported. */
    void reportedWaiting() {
        deferred = 0;
    }

    /** An open item that stands for nothing any more. */
    void drop(String name) {
        draft.close(name, true);
    }

    /** Makes the draft durable when it holds many results: reports of what waits are not to grow with their number. */
    void tell() {
        if (notes.areMany()) {
            commit();
        }
    }

    /** Makes the draft durable, if there is anything in it that others must see. */
    void flush() {
        if (!draft.isEmpty()) {
            commit();
        }
    }

    /** Makes the draft durable. */
    void commit() {
        commit(null);
    }

    /** Makes the draft durable with the run's end; the counts must add up. */
    Counts close(JournalEnd end) {
        deferred = 0;
        Counts counts = tally.close();
        commit(end);
        return counts;
    }

    /** Says in the journal that the run failed, if the store still takes that; what was in the draft is dropped. */
    void closeAfter(Throwable failure) {
        var end = new JournalEnd(Ending.ABORTED, String.valueOf(failure.getMessage()));
        try {
            store.commit(
                    lease, new Changes(task, run, List.of(), List.of(), List.of(), null, counts(), List.of(), end));
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    /** Goes on under another lease of the same task. */
    void goOn(Lease taken) {
        lease = taken;
    }

    /** Keeps the lease alive when there is nothing to commit. */
    void renewLease() {
        lease = store.renew(lease);
    }

    private void commit(@Nullable JournalEnd end) {
        Watermark reached = trail.reached();
        Mark mark = reached == null ? null : new Mark(reached.text(), selection, readToTheEnd && trail.finished());
        lease = store.commit(lease, draft.changes(task, run, mark, counts(), notes.lines(), end));
        draft.clear();
        notes.tell();
        afterCommit.run();
    }

    private void open(Item<?> item, OpenItem.State state, Fault fault, int failures) {
        open(item, state, fault, failures, Set.of(), null);
    }

    private void open(
            Item<?> item,
            OpenItem.State state,
            Fault fault,
            int failures,
            Set<ElementKey> awaits,
            @Nullable Result done) {
        OpenItem former = item.open();
        Instant since = former == null ? store.now() : former.since();
        var next = new OpenItem(item.name(), state, fault, failures, since, run, item.attempt(), awaits, done);
        draft.open(next);
        item.open(next);
    }

    /** What became of the whole of an element of which this run may have written a part before. */
    private Result whole(Item<?> item, Result result) {
        OpenItem open = item.openBefore();
        Result before = open == null || open.run() != run ? null : open.done();
        return before == null || before == Result.UNCHANGED ? result : before;
    }

    private void count(Item<?> item, Result result, @Nullable String note, @Nullable Fault fault) {
        noLongerDeferred(item);
        leaveSpool(item);
        for (String member : item.origin().members()) {
            var own = new ElementResult(member, item.resultOf(member, result), note, fault);
            tally.settle(own.result());
            dealtWith(member);
            item.origin().stretch().settleOne();
            notes.add(own);
        }
        underWay.remove(item.name());
    }

    /** What waited on the disk under its name has its result now; not before, or a death in between would lose it. */
    private void leaveSpool(Item<?> item) {
        if (item.row() != null && item.readable()) { // what cannot be read now belongs where it did
            draft.leave(item.name());
        }
    }

    private void noLongerDeferred(Item<?> item) {
        OpenItem open = item.openBefore();
        if (open != null && open.run() == run && open.done() != null) {
            deferred = Math.max(0, deferred - item.origin().members().size());
        }
    }

    private static int failures(Item<?> item) {
        OpenItem open = item.open();
        return open == null ? 0 : open.tries();
    }
}
