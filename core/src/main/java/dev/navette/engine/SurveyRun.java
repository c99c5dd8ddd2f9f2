package dev.navette.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.AlreadyRunningException;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.run.Counts;
import dev.navette.run.Ending;
import dev.navette.run.SurveyReport;
import dev.navette.run.Surveyed;
import dev.navette.run.Surveyed.Subject;
import dev.navette.spi.Seen;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.state.store.Changes;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Store;
import dev.navette.state.store.SurveyKey;
import dev.navette.state.store.TaskKey;

/**
 * One survey of both sides, from its lease to its report: a pass of each role that is there, then a look at what is known
 * of what it saw. A system that does not answer ends its own pass; the others go on.
 */
final class SurveyRun {

    /** Under which its lease and journal are kept: never rename it. */
    static final String TASK = "survey";

    private static final Logger LOG = LoggerFactory.getLogger(SurveyRun.class);

    private final String profile;
    private final TaskKey task;
    private final Side erp;
    private final Side shop;
    private final Store store;
    private final EngineSettings settings;
    private final BooleanSupplier stopAsked;
    private final Instant start;
    private final long run;
    private final List<String> failures = new ArrayList<>();
    private Lease lease;
    private long seen;
    private boolean stopped;

    private SurveyRun(
            String profile,
            TaskKey task,
            Side erp,
            Side shop,
            Store store,
            Lease lease,
            EngineSettings settings,
            BooleanSupplier stopAsked) {
        this.profile = profile;
        this.task = task;
        this.erp = erp;
        this.shop = shop;
        this.store = store;
        this.lease = lease;
        this.settings = settings;
        this.stopAsked = stopAsked;
        this.start = settings.clock().instant();
        LOG.info("{} of profile {} begins", TASK, profile);
        this.run = store.begin(lease, task, profile);
    }

    /**
     * Surveys what both sides can survey.
     *
     * @throws AlreadyRunningException when another survey between these accounts is under way
     */
    static SurveyReport run(
            String profile, Side erp, Side shop, Store store, EngineSettings settings, BooleanSupplier stopAsked) {
        var task = new TaskKey(store.pair(erp.account(), shop.account()), TASK);
        Lease lease = store.acquire(task.leaseName(), settings.owner(), settings.lease())
                .orElseThrow(() -> new AlreadyRunningException("Another survey between the accounts of profile "
                        + profile + " is under way" + holder(store, task)
                        + ". Let it end; if its process died, survey again after that time."));
        try {
            return new SurveyRun(profile, task, erp, shop, store, lease, settings, stopAsked).toTheEnd();
        } catch (RuntimeException | Error failure) {
            giveUp(store, lease, failure);
            throw failure;
        }
    }

    private SurveyReport toTheEnd() {
        try {
            var found = new ArrayList<Surveyed>();
            for (Census census : Census.ALL) {
                Optional<? extends Survey> survey =
                        (census.ofTheShop() ? shop : erp).connector().role(census.role());
                if (survey.isPresent() && goOn()) {
                    found.addAll(found(census, survey.get()));
                }
            }
            return report(found, end());
        } catch (RuntimeException failure) {
            closeAfter(failure);
            throw failure;
        }
    }

    private List<Surveyed> found(Census census, Survey survey) {
        var key = new SurveyKey(task.pair(), census.code());
        var counts = new EnumMap<Subject, Long>(Subject.class);
        boolean complete = false;
        try {
            complete = pass(census, survey, key, counts);
        } catch (UnreachableException | AccessRefusedException | UnreadableSourceException failure) {
            failures.add(String.valueOf(failure.getMessage()));
        }
        if (complete) {
            return new Findings(census, key, store, this::keepLease).list(() -> lease);
        }
        return census.subjects().stream()
                .map(subject -> Surveyed.interrupted(subject, counts.getOrDefault(subject, 0L)))
                .toList();
    }

    /** Whether it went through everything. A pass always begins anew: a place of an earlier one says nothing now. */
    private boolean pass(Census census, Survey survey, SurveyKey key, Map<Subject, Long> counts) {
        Watermark from = Waiting.forAnswer(survey::begin, settings, this::keepLease);
        while (goOn()) {
            Instant looked = store.now();
            Watermark place = from;
            SurveyPage page =
                    Waiting.forAnswer(() -> survey.read(place, settings.pageSize()), settings, this::keepLease);
            lease = store.see(lease, key, looked, page.seen());
            count(census, page.seen(), counts);
            if (page.last()) {
                lease = store.endPass(lease, key);
                return true;
            }
            from = page.next();
        }
        return false;
    }

    private void count(Census census, List<Seen> page, Map<Subject, Long> counts) {
        seen += page.size();
        for (Seen element : page) {
            Subject subject = census.subjectOf(element.kind());
            if (subject != null) {
                counts.merge(subject, 1L, Long::sum);
            }
        }
    }

    private boolean goOn() {
        if (stopAsked.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            stopped = true;
        }
        return !stopped;
    }

    /** Renews the lease when half of it is over. */
    private void keepLease() {
        Duration left = Duration.between(store.now(), lease.end());
        if (left.multipliedBy(2).compareTo(lease.length()) < 0) {
            lease = store.renew(lease);
        }
    }

    private JournalEnd end() {
        if (!failures.isEmpty()) {
            return new JournalEnd(Ending.ABORTED, failures.stream().distinct().collect(Collectors.joining(" ")));
        }
        return new JournalEnd(stopped ? Ending.STOPPED : Ending.COMPLETED, null);
    }

    private SurveyReport report(List<Surveyed> found, JournalEnd end) {
        lease = store.commit(lease, changes(end));
        store.release(lease);
        log(end);
        return new SurveyReport(
                run, end.ending(), end.message(), start, settings.clock().instant(), found);
    }

    /** Nothing is written, so whatever was seen is as it was. */
    private Changes changes(JournalEnd end) {
        var counts = new Counts(seen, 0, 0, seen, 0, 0, 0, 0, 0, 0, 0);
        return new Changes(task, run, List.of(), List.of(), List.of(), null, counts, List.of(), end);
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
            LOG.info("{} of profile {} {}: {} seen", TASK, profile, ending, seen);
        } else {
            LOG.warn("{} of profile {} {}: {} seen. {}", TASK, profile, ending, seen, end.message());
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
