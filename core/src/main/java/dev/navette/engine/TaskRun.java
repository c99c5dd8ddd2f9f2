package dev.navette.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.AlreadyRunningException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.run.Counts;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.Progress;
import dev.navette.run.Result;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Page;
import dev.navette.spi.Reader;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.store.JournalEnd;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Mark;
import dev.navette.state.store.PlannedChange;
import dev.navette.state.store.Spooled;
import dev.navette.state.store.Store;
import dev.navette.state.store.TaskKey;

/**
 * One run of one task, from its lease to its report. Reads pages, sends what they hold on its way, then takes up what
 * is open and was not met.
 */
final class TaskRun<S, T> implements Sequel<T> {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);

    /** How many elements may wait in the draft before it is made durable. */
    private static final int MOST_WAITING = 500;

    /** After how many pages what was gathered goes out and the draft is made durable, even when it is little. */
    private static final int PAGES_A_COMMIT = 10;

    private final TaskSpec<S, T> spec;
    private final Store store;
    private final EngineSettings settings;
    private final RunListener listener;
    private final BooleanSupplier stopAsked;
    private final Health health = new Health();
    private final Instant start;
    private final @Nullable SurveyedReader<S> surveyed;
    private final Lanes lanes;
    private final Books books;
    private final Calls<T> calls;
    private final Delivery<T> delivery;
    private final Makers<T> makers;
    private final Spool spool;
    private final Names names;
    private final Crew<S, T> crew;
    private final Gathering<S, T> gathering;
    private final Rivalry<S, T> rivalry;
    private final TakingUp<S, T> takingUp;
    private OptionalLong total = OptionalLong.empty();
    private int pagesSinceHurry;
    private boolean stopped;

    /** Everything else is dealt with: what still waits for something is counted as deferred. */
    private boolean atTheEnd;

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
        this.books = new Books(store, lease, task, run, spec.selection(), settings.tries(), listener, this::committed);
        this.surveyed =
                spec.survey() == null ? null : new SurveyedReader<>(spec.reader(), spec.survey(), store, task, run);
        if (surveyed != null) {
            books.follow(surveyed);
        }
        this.lanes = new Lanes(settings.executor());
        this.calls = new Calls<>(spec.target(), store, task, books, lanes, settings, () -> {});
        this.delivery = new Delivery<>(spec.target(), books, lanes, health, this::goOn, calls, this);
        this.makers = new Makers<>(
                spec.crafts().stream().<Maker<T, ?>>map(this::maker).toList());
        this.spool = new Spool(
                store,
                task,
                books,
                spec.pipeline().gather() != null || spec.target().rivals(),
                spec.scope().isEverything());
        this.names = new Names(
                store,
                task.pair(),
                spec.target().kind(),
                spec.target().partKind(),
                spool,
                spec.pipeline().sink().given());
        var shaping = new Shaping<>(spec.pipeline(), spec.source());
        var named = new NamedReads<>(spec.reader(), settings, calls::keepLease);
        var intake = new Intake<>(spec, store, books, delivery, shaping, spool, makers, names);
        var contents = new Contents<>(shaping, named);
        this.crew = new Crew<>(spec, store, books, spool, shaping, intake, delivery, named, contents, this::goOn);
        this.gathering = new Gathering<>(crew);
        this.rivalry = new Rivalry<>(crew);
        this.takingUp = new TakingUp<>(crew, gathering);
    }

    private <D> Maker<T, D> maker(TaskSpec.Craft<T, D> craft) {
        return new Maker<>(
                craft.making(),
                craft.target(),
                craft.making().needed().apply(spec.from()),
                new Workshop(
                        new TaskKey(
                                spec.task().pair(), Maker.task(craft.making().kind())),
                        spec.profile(),
                        store,
                        settings,
                        listener,
                        health,
                        lanes.beside(),
                        this::goOn,
                        calls::keepLease,
                        spec.pipeline().sink().given()));
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
                makers.counts(),
                books.notes().notable());
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
        store.dropLeftovers(books.lease(), spec.task());
        try {
            read();
            delivery.drain();
            if (goOn()) {
                afterReading();
            }
        } catch (UnreachableException | AccessRefusedException | UnreadableSourceException sourceFailure) {
            health.end(String.valueOf(sourceFailure.getMessage()));
        }
        delivery.drain();
        takingUp.reportWaiting();
        books.stopWaiting(spool.waiting());
        store.dropLeftovers(books.lease(), spec.task());
        return ending();
    }

    private void read() {
        if (!spec.scope().isEverything()) {
            takingUp.given(spec.scope());
            return;
        }
        if (!goOn()) { // nothing is read ahead for nobody
            return;
        }
        Reader<S> reader = surveyed == null ? spec.reader() : surveyed;
        Pages<S> pages = new Pages<>(reader, begin(reader), settings);
        try {
            while (pages.more() && goOn()) {
                take(pages.next(calls::keepLease));
            }
        } finally {
            pages.abandon(calls::keepLease);
        }
    }

    private void afterReading() {
        gathering.deliver();
        if (spec.scope().isEverything() && goOn()) {
            takingUp.hinted();
            takingUp.notMet();
        }
        delivery.drain();
        rivalry.decide();
        books.flush();
        atTheEnd = true;
        if (goOn()) {
            takingUp.satisfied(makers.kinds());
            rivalry.decide(); // one that lost its link meanwhile was looked for again
        }
        if (spec.scope().isEverything() && goOn()) {
            makers.takeUpTheRest();
        }
    }

    @Override
    public void rival(Item<T> item, ForeignId found) {
        books.comeBack(item);
        String name = item.name();
        if (spool.isCounted(name, null)) {
            books.report(ElementResult.of(name, Result.IGNORED, Intake.TWICE));
        }
        spool.put(
                name,
                Spool.rivals(spec.target().kind(), found),
                item.content(),
                item.origin().stretch(),
                null);
    }

    @Override
    public void unmatched() {
        rivalry.blind();
    }

    @Override
    public void absent(Item<T> item) {
        delivery.ignore(item);
    }

    @Override
    public void lacks(Item<T> item, Result effect) {
        Fault waits = Faults.waits(item.lacking(), spec.target().name(), item.name());
        books.defer(item, effect, waits, names.awaited(item.lacking()), atTheEnd);
        String content = atTheEnd ? null : item.content();
        if (content != null && item.origin().group() == null) {
            books.draft().keep(new Spooled(item.name(), "", books.run(), false, content));
        }
    }

    @Override
    public void wrote(Item<T> item, List<PlannedChange> changes) {
        spec.target().recorded(changes).ifPresent(books.draft()::plan);
        books.notes().wrote(changes.stream().map(Written::seen).toList());
    }

    private void committed() {
        spool.committed();
        progress();
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
        crew.intake().items(page.reads(), stretch).forEach(crew::sendOrStop);
        if (page.last()) {
            books.readToTheEnd();
        }
        delivery.advance();
        pagesSinceHurry++;
        if (pagesSinceHurry == PAGES_A_COMMIT || books.draft().keeps() >= MOST_WAITING) {
            pagesSinceHurry = 0;
            delivery.hurry();
            books.commit();
        }
        progress();
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
        return spec.pipeline().source().selection();
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
