package dev.navette.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.AlreadyRunningException;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.state.store.Changes;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * What goes through both systems and writes in neither: a survey, a link run. Has a lease and a line in the journal of its
 * own, from its beginning to its end.
 */
final class Errand {

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final String profile;
    private final TaskKey task;
    private final Store store;
    private final EngineSettings settings;
    private final BooleanSupplier stopAsked;
    private final Instant start;
    private final long run;
    private Lease lease;
    private long seen;
    private boolean stopped;

    private Errand(
            String profile,
            TaskKey task,
            Store store,
            Lease lease,
            EngineSettings settings,
            BooleanSupplier stopAsked) {
        this.profile = profile;
        this.task = task;
        this.store = store;
        this.lease = lease;
        this.settings = settings;
        this.stopAsked = stopAsked;
        this.start = settings.clock().instant();
        LOG.info("{} of profile {} begins", task.task(), profile);
        this.run = store.begin(lease, task, profile);
    }

    /**
     * Does something under its lease; when that fails, the journal says so.
     *
     * @throws AlreadyRunningException when another of its task between these accounts is under way
     */
    static <R> R run(
            String profile,
            TaskKey task,
            Store store,
            EngineSettings settings,
            BooleanSupplier stopAsked,
            Function<Errand, R> body) {
        Lease lease = store.acquire(task.leaseName(), settings.owner(), settings.lease())
                .orElseThrow(() -> new AlreadyRunningException("Another " + task.task()
                        + " between the accounts of profile " + profile + " is under way" + holder(store, task)
                        + ". Let it end; if its process died, begin again after that time."));
        try {
            var errand = new Errand(profile, task, store, lease, settings, stopAsked);
            try {
                return body.apply(errand);
            } catch (RuntimeException failure) {
                errand.closeAfter(failure);
                throw failure;
            }
        } catch (RuntimeException | Error failure) {
            giveUp(store, lease, failure);
            throw failure;
        }
    }

    TaskKey task() {
        return task;
    }

    long run() {
        return run;
    }

    Instant start() {
        return start;
    }

    Store store() {
        return store;
    }

    EngineSettings settings() {
        return settings;
    }

    Lease lease() {
        return lease;
    }

    /** Something under the lease has renewed it. */
    void lease(Lease renewed) {
        lease = renewed;
    }

    void saw(int more) {
        seen += more;
    }

    boolean goOn() {
        if (stopAsked.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            stopped = true;
        }
        return !stopped;
    }

    /** What a system answers; the lease is kept meanwhile. */
    <R> R answer(Supplier<R> call) {
        return Waiting.forAnswer(call, settings, this::keepLease);
    }

    /** Renews the lease when half of it is over. */
    void keepLease() {
        Duration left = Duration.between(store.now(), lease.end());
        if (left.multipliedBy(2).compareTo(lease.length()) < 0) {
            lease = store.renew(lease);
        }
    }

    /** Makes links and what waits on the disk durable. */
    void commit(List<ElementUpdate> updates, List<Spooled> kept, List<String> gone) {
        var spool = new Changes.Spool(kept, gone, List.of(), List.of());
        lease = store.commit(
                lease,
                new Changes(
                        task, run, updates, List.of(), List.of(), spool, List.of(), null, counts(), List.of(), null));
    }

    /** Ends it. */
    JournalEnd end(@Nullable String failure) {
        Ending ending = failure != null ? Ending.ABORTED : stopped ? Ending.STOPPED : Ending.COMPLETED;
        var end = new JournalEnd(ending, failure);
        lease = store.commit(lease, changes(end));
        store.release(lease);
        log(end);
        return end;
    }

    /** Nothing is written, so whatever was seen is as it was. */
    private Counts counts() {
        return new Counts(seen, 0, 0, seen, 0, 0, 0, 0, 0, 0, 0);
    }

    private Changes changes(JournalEnd end) {
        return new Changes(task, run, List.of(), List.of(), List.of(), null, counts(), List.of(), end);
    }

    private void closeAfter(RuntimeException failure) {
        try {
            store.commit(lease, changes(new JournalEnd(Ending.ABORTED, String.valueOf(failure.getMessage()))));
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    private void log(JournalEnd end) {
        String ending = end.ending().name().toLowerCase(Locale.ROOT);
        if (end.message() == null) {
            LOG.info("{} of profile {} {}: {} seen", task.task(), profile, ending, seen);
        } else {
            LOG.warn("{} of profile {} {}: {} seen. {}", task.task(), profile, ending, seen, end.message());
        }
    }

    private static void giveUp(Store store, Lease lease, Throwable failure) {
        try {
            store.release(lease);
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    private static String holder(Store store, TaskKey task) {
        @Nullable Lease holder = store.holder(task.leaseName()).orElse(null);
        return holder == null ? "" : " (" + holder.owner() + ", until " + holder.end() + " at the latest)";
    }
}
