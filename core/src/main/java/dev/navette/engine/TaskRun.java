package dev.navette.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
import dev.navette.run.Progress;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * One run of one task, from its lease to its report. Reads pages, sends what they hold on its way, then takes up what
 * is open and was not met.
 */
final class TaskRun<S, T> {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);

    /** How many open items are taken up at once: what a reader takes by name. */
    private static final int OPEN_AT_ONCE = 100;

    /** After how many pages what was gathered goes out and the draft is made durable, even when it is little. */
    private static final int PAGES_A_COMMIT = 10;

    private final TaskSpec<S, T> spec;
    private final Store store;
    private final EngineSettings settings;
    private final RunListener listener;
    private final BooleanSupplier stopAsked;
    private final Health health = new Health();
    private final Instant start;
    private final Lanes lanes;
    private final Books books;
    private final Calls<T> calls;
    private final Intake<S, T> intake;
    private final Delivery<T> delivery;
    private OptionalLong total = OptionalLong.empty();
    private int pagesSinceHurry;
    private boolean stopped;

    private TaskRun(
            TaskSpec<S, T> spec,
            Store store,
            Lease lease,
            EngineSettings settings,
            RunListener listener,
            BooleanSupplier stopAsked) {
        this.spec = spec;
        this.store = store;
        this.settings = settings;
        this.listener = listener;
        this.stopAsked = stopAsked;
        this.start = settings.clock().instant();
        TaskKey task = spec.task();
        LOG.info("{} of profile {} begins", task.task(), spec.profile());
        long run = store.begin(lease, task, spec.profile());
        this.books = new Books(store, lease, task, run, spec.selection(), settings.tries(), listener, this::progress);
        this.lanes = new Lanes(settings.executor());
        this.calls = new Calls<>(spec.target(), store, task, books, lanes, settings);
        this.delivery = new Delivery<>(spec.target(), books, lanes, health, this::goOn, calls);
        this.intake = new Intake<>(spec.pipeline(), spec.target(), spec.source(), store, task, books, delivery);
    }

    /**
     * Runs the task to its end, or until it is asked to stop.
     *
     * @throws AlreadyRunningException when another run of it is under way
     */
    static <S, T> TaskReport run(
            TaskSpec<S, T> spec,
            Store store,
            EngineSettings settings,
            RunListener listener,
            BooleanSupplier stopAsked) {
        String name = spec.task().leaseName();
        Lease lease = store.acquire(name, settings.owner(), settings.lease())
                .orElseThrow(() -> alreadyRunning(spec, store.holder(name).orElse(null)));
        try {
            return new TaskRun<>(spec, store, lease, settings, listener, stopAsked).toTheEnd();
        } catch (RuntimeException | Error failure) {
            giveUp(store, lease, failure);
            throw failure;
        }
    }

    private TaskReport toTheEnd() {
        try {
            return report(work());
        } catch (RuntimeException | Error failure) {
            lanes.abandon(); // until then the lease is ours and the connectors are open
            restoreInterrupt();
            if (failure instanceof RuntimeException) {
                books.closeAfter(failure);
            }
            throw failure;
        }
    }

    private void restoreInterrupt() {
        if (lanes.interrupted()) {
            Thread.currentThread().interrupt();
        }
    }

    private TaskReport report(JournalEnd end) {
        restoreInterrupt();
        Counts counts = books.close(end);
        store.release(books.lease());
        progress();
        var report = new TaskReport(
                books.run(),
                spec.task().task(),
                end.ending(),
                counts,
                start,
                settings.clock().instant(),
                end.message(),
                books.notable());
        log(report);
        listener.ended(report);
        return report;
    }

    /** Frees the lease after a failure of the store or of ourselves; if that fails too, it ends by itself. */
    private static void giveUp(Store store, Lease lease, Throwable failure) {
        try {
            store.release(lease);
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    private JournalEnd work() {
        Reader<S> reader = spec.reader();
        try {
            Pages<S> pages = new Pages<>(reader, begin(reader), settings);
            try {
                while (pages.more() && goOn()) {
                    take(pages.next(calls::keepLease));
                }
            } finally {
                pages.abandon(calls::keepLease);
            }
            delivery.drain();
            if (goOn()) {
                takeUpOpenItems(pages);
            }
        } catch (UnreachableException | AccessRefusedException | UnreadableSourceException sourceFailure) {
            health.end(String.valueOf(sourceFailure.getMessage()));
        }
        delivery.drain();
        return ending();
    }

    private Watermark begin(Reader<S> reader) {
        return store.mark(spec.task())
                .filter(this::goesOnFrom)
                .map(mark -> new Watermark(mark.watermark()))
                .orElseGet(() -> reader.begin(selection()));
    }

    private boolean goesOnFrom(Mark mark) {
        return mark.selection().equals(spec.selection())
                && (!mark.complete() || selection().scope() == Selection.Scope.CHANGED);
    }

    private void take(Page<S> page) {
        if (page.total().isPresent()) {
            total = page.total();
        }
        Trail.Stretch stretch = books.read(page.reads().size(), page.next());
        for (Item<T> item : intake.items(page.reads(), stretch)) {
            sendOrStop(item);
        }
        if (page.last()) {
            books.readToTheEnd();
        }
        delivery.advance();
        pagesSinceHurry++;
        if (pagesSinceHurry == PAGES_A_COMMIT) {
            pagesSinceHurry = 0;
            delivery.hurry();
            books.commit();
        }
        progress();
    }

    private void takeUpOpenItems(Pages<S> pages) {
        String after = "";
        List<OpenItem> open;
        do {
            open = store.openItems(spec.task(), books.run(), after, OPEN_AT_ONCE);
            List<OpenItem> notMet =
                    open.stream().filter(item -> !books.met(item.name())).toList();
            if (!notMet.isEmpty()) {
                takeUp(pages, notMet);
            }
            after = open.isEmpty() ? after : open.get(open.size() - 1).name();
        } while (open.size() == OPEN_AT_ONCE && goOn());
    }

    private void takeUp(Pages<S> pages, List<OpenItem> open) {
        List<String> names = open.stream().map(OpenItem::name).toList();
        Map<String, Read<S>> there = pages.named(names, calls::keepLease).stream()
                .collect(Collectors.toMap(Read::name, Function.identity(), (first, second) -> first));
        for (OpenItem item : open) {
            Read<S> read = there.get(item.name());
            if (read != null) {
                sendOrStop(intake.items(List.of(read), books.readAside()).get(0));
            } else if (item.state() == OpenItem.State.UNREADABLE && item.attempt() == null) {
                books.drop(item.name()); // a line without a name of its own, mended or gone: it was read as another
            } else {
                sendOrStop(intake.missing(item, books.readAside()));
            }
        }
        delivery.drain();
    }

    private void sendOrStop(Item<T> item) {
        if (goOn()) {
            intake.send(item);
        } else {
            books.stop(item);
        }
    }

    private boolean goOn() {
        if (stopAsked.getAsBoolean() || lanes.interrupted()) {
            stopped = true;
        }
        return !stopped && health.verdict() == null;
    }

    private JournalEnd ending() {
        String verdict = health.verdict();
        if (verdict != null) {
            return new JournalEnd(Ending.ABORTED, verdict);
        }
        return new JournalEnd(stopped ? Ending.STOPPED : Ending.COMPLETED, null);
    }

    private void log(TaskReport report) {
        String ending = report.ending().name().toLowerCase(Locale.ROOT);
        if (report.message() == null) {
            LOG.info("{} of profile {} {}: {}", report.task(), spec.profile(), ending, report.counts());
        } else {
            LOG.warn(
                    "{} of profile {} {}: {}. {}",
                    report.task(),
                    spec.profile(),
                    ending,
                    report.counts(),
                    report.message());
        }
    }

    private Selection selection() {
        return spec.pipeline().selection();
    }

    private void progress() {
        listener.progress(new Progress(
                spec.task().task(),
                books.counts(),
                total,
                Duration.between(start, settings.clock().instant())));
    }

    private static AlreadyRunningException alreadyRunning(TaskSpec<?, ?> spec, @Nullable Lease holder) {
        String who = holder == null ? "" : " (" + holder.owner() + ", until " + holder.end() + " at the latest)";
        return new AlreadyRunningException("Another run of " + spec.task().task() + " between the accounts of profile "
                + spec.profile() + " is under way" + who + ". Let it end; if its process died, run again after that"
                + " time.");
    }
}
