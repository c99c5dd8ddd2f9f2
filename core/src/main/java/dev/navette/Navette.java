package dev.navette;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.navette.engine.Assignment;
import dev.navette.engine.Engine;
import dev.navette.engine.EngineSettings;
import dev.navette.engine.Scope;
import dev.navette.engine.Side;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.flow.Direction;
import dev.navette.flow.Flow;
import dev.navette.ledger.OrderDesk;
import dev.navette.profile.Profile;
import dev.navette.run.Change;
import dev.navette.run.CheckReport;
import dev.navette.run.Plan;
import dev.navette.run.ReferenceLists;
import dev.navette.run.Report;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.run.SurveyReport;
import dev.navette.run.TaskReport;
import dev.navette.state.SyncStore;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.state.store.TaskKey;

/**
 * Runs profiles and remembers in a store what the other systems hold, so that only differences travel and nothing is
 * written twice. Make one, keep it, {@link #close} it at the end. Thread-safe; several may share a store, in one
 * process or in many.
 */
public final class Navette implements AutoCloseable {

    private static final RunListener NOBODY = new RunListener() {};

    private final Store store;
    private final Engine engine;
    private final FlowRuns runs;
    private final Threads threads;
    private final Duration retention;
    private final Sides sides;
    private final Set<BackgroundRun> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    Navette(SyncStore store, EngineSettings settings, Threads threads, Duration retention) {
        this.store = StoreAccess.open(store, settings.clock());
        this.engine = new Engine(this.store, settings);
        this.runs = new FlowRuns(this.store, engine, settings.clock());
        this.sides = new Sides(this.store, settings);
        this.threads = threads;
        this.retention = retention;
    }

    /** With a store that is forgotten at the end: for tests and demonstrations. */
    public static Navette inMemory() {
        return on(SyncStore.inMemory());
    }

    /**
     * With a store.
     *
     * @throws dev.navette.error.StoreException when the store cannot be opened
     */
    public static Navette on(SyncStore store) {
        return builder().store(store).build();
    }

    /** With options of its own: a clock, an executor, page sizes. */
    public static NavetteBuilder builder() {
        return new NavetteBuilder();
    }

    /** Runs a profile's flows, one after the other, on the calling thread. */
    public Report run(Profile profile) {
        return run(profile, NOBODY);
    }

    /**
     * Runs a profile's flows, one after the other, on the calling thread, and tells a listener.
     *
     * @throws InvalidSettingsException before anything runs, with all that is wrong in the profile
     * @throws dev.navette.error.MissingRoleException before anything runs, when a connector lacks what a flow needs
     * @throws dev.navette.error.AlreadyRunningException when a flow runs already between these accounts
     * @throws dev.navette.error.StoreException when the store cannot be used
     */
    public Report run(Profile profile, RunListener listener) {
        return begin(profile, listener, Runnable::run, all(profile, listener)).report();
    }

    /** Begins to run a profile's flows on a thread of its own. */
    public Run start(Profile profile, RunListener listener) {
        return begin(profile, listener, Threads::begin, all(profile, listener));
    }

    /** Runs one flow of a profile for given elements only; see {@link #runOnly(Profile, String, Collection, RunListener)}. */
    public Report runOnly(Profile profile, String task, Collection<String> names) {
        return runOnly(profile, task, names, NOBODY);
    }

    /**
     * Runs one flow of a profile for given elements only, whatever its selection, on the calling thread; no watermark
     * moves (RUN-9). This is also how open items are replayed at once.
     *
     * @param task the flow's task name
     * @param names our names: references
     * @throws dev.navette.error.InvalidSettingsException when the profile has no such flow
     * @throws dev.navette.error.NavetteException as {@link #run(Profile)}
     */
    public Report runOnly(Profile profile, String task, Collection<String> names, RunListener listener) {
        Flow flow = ChosenFlow.of(profile, task);
        Set<String> chosen = Set.copyOf(names);
        return begin(profile, listener, Runnable::run, (erp, shop, stop) -> {
                    runs.check(profile, flow, erp, shop);
                    return new Report(runs.of(profile, flow, erp, shop, Scope.names(chosen), listener, stop));
                })
                .report();
    }

    /**
     * Remembers that something of these names may have changed; durable on return. The flow's next run takes them up by
     * name, whatever its selection (RUN-8).
     *
     * @throws dev.navette.error.InvalidSettingsException when the profile has no such flow
     */
    public void hint(Profile profile, String task, Collection<String> names) {
        Flow flow = ChosenFlow.of(profile, task);
        store.hint(new TaskKey(pairOf(profile), flow.task()), names);
    }

    /**
     * Takes in a message that the ERP or the shop sent to the host's webhook (RUN-8): the system that sends it checks the
     * signature and says what may have changed; the flows that read it take it up by name on their next run, whatever
     * their selection. Durable on return, and quick: call it while the sender waits for its answer.
     *
     * @param headers as they came, in any case
     * @param body as it came, not decoded
     * @return how many names were remembered; 0 when the message is about something that no flow reads
     * @throws dev.navette.error.HintRefusedException when the message is not believed: nothing of it is remembered
     * @throws dev.navette.error.MissingRoleException when neither system sends such messages
     */
    public int hint(Profile profile, Map<String, List<String>> headers, byte[] body) {
        whileOpen();
        return sides.between(
                profile,
                (erp, shop) -> new Webhook(profile, store, pairOf(profile))
                        .take(List.of(shop.connector(), erp.connector()), headers, body));
    }

    /**
     * When the last hint for a flow came, by a message or by {@link #hint(Profile, String, Collection)}; empty when none
     * ever did. A system whose messages stay away for long has lost its webhook.
     *
     * @throws dev.navette.error.InvalidSettingsException when the profile has no such flow
     */
    public Optional<Instant> lastHint(Profile profile, String task) {
        Flow flow = ChosenFlow.of(profile, task);
        return store.lastHint(new TaskKey(pairOf(profile), flow.task()));
    }

    /** What a profile's articles are linked to. */
    public Links links(Profile profile) {
        return new Links(
                engine,
                profile.name(),
                pairOf(profile),
                profile.flows().stream().map(Flow::task).toList(),
                (matching, stop) -> between(
                        profile,
                        (erp, shop, closing) -> engine.match(
                                profile.name(),
                                matching,
                                exporting(profile),
                                erp,
                                shop,
                                () -> closing.getAsBoolean() || stop.getAsBoolean())));
    }

    /** What is not dealt with yet between a profile's accounts. */
    public OpenItems openItems(Profile profile) {
        return new OpenItems(store, pairOf(profile));
    }

    /** A profile's orders on their way into the ERP. */
    public Orders orders(Profile profile) {
        return new Orders(new OrderDesk(store.ledger(), pairOf(profile)));
    }

    /** Dry runs and what they would write. */
    public Plans plans() {
        return new Plans(this, store);
    }

    /** What was run, and what became of each element. */
    public Journal journal() {
        return new Journal(store);
    }

    /**
     * Asks the shop for every linked reference and reports those that several of its products bear. Where a shop
     * accepts two products of one reference, a stalled process can double one in spite of everything; this finds it.
     */
    public List<Problem> audit(Profile profile) {
        return sides.between(profile, engine::audit);
    }

    /**
     * Goes through both systems of a profile, as far as they can be surveyed, on the calling thread: counts what is there,
     * what is linked, and what changed since the survey before, and names what is gone, linked to nothing or changed by
     * others (ART-23). Reads only; what to do about it is for people and flows. What is gone is known after two complete
     * surveys did not see it; one that was interrupted says nothing about it.
     *
     * @throws dev.navette.error.AlreadyRunningException when another survey between these accounts is under way
     * @throws dev.navette.error.StoreException when the store cannot be used
     */
    public SurveyReport survey(Profile profile) {
        return survey(profile, () -> false);
    }

    /**
     * Surveys until it is asked to stop.
     *
     * @param stop asked between pages
     */
    public SurveyReport survey(Profile profile, BooleanSupplier stop) {
        return between(
                profile,
                (erp, shop, closing) ->
                        engine.survey(profile.name(), erp, shop, () -> closing.getAsBoolean() || stop.getAsBoolean()));
    }

    /**
     * Looks at all that a profile needs without running it (PRO-3): the settings and secrets, both systems, the roles of
     * each flow, and what each flow asks of them. Whatever is wrong is part of the report. Reads only.
     */
    public CheckReport check(Profile profile) {
        whileOpen();
        return new ProfileCheck(profile, sides).report();
    }

    /**
     * What the options of a profile can choose from, as both systems have it now (PRO-4).
     *
     * @throws dev.navette.error.NavetteException when a system does not answer or refuses
     */
    public ReferenceLists reference(Profile profile) {
        whileOpen();
        return sides.between(profile, (erp, shop) -> ReferenceReading.of(erp.connector(), shop.connector()));
    }

    /**
     * Stops what is under way between elements, waits for it, and ends all threads.
     *
     * @throws IllegalStateException when a run's own thread asks, a listener for example: it would wait for itself
     */
    @Override
    public void close() {
        if (underWay.stream().anyMatch(BackgroundRun::isOurs)) {
            throw new IllegalStateException(
                    "A run cannot close its own Navette; stop the run, and close it after that");
        }
        if (closed.getAndSet(true)) {
            return;
        }
        underWay.forEach(BackgroundRun::stop);
        underWay.forEach(BackgroundRun::awaitEnd);
        threads.close();
        store.close();
    }

    Plan plan(Profile profile, RunListener listener) {
        var plan = new AtomicReference<@Nullable Plan>();
        begin(profile, listener, Runnable::run, (erp, shop, stop) -> {
                    profile.flows().forEach(flow -> runs.check(profile, flow, erp, shop));
                    List<Assignment> assignments = profile.flows().stream()
                            .map(flow -> FlowRuns.assignment(profile, flow))
                            .toList();
                    Plan made = engine.plan(profile.name(), assignments, erp, shop, listener, stop);
                    plan.set(made);
                    return new Report(made.tasks());
                })
                .report();
        return Objects.requireNonNull(plan.get(), "plan");
    }

    Report apply(Profile profile, long plan, Predicate<Change> chosen, RunListener listener) {
        return begin(
                        profile,
                        listener,
                        Runnable::run,
                        (erp, shop, stop) -> each(
                                profile,
                                erp,
                                shop,
                                flow -> List.of(engine.apply(
                                        FlowRuns.assignment(profile, flow), erp, shop, plan, chosen, listener, stop))))
                .report();
    }

    /** What is done between two open sides and gives something else than a report of flows. */
    private interface Errand<R> {

        R between(Side erp, Side shop, BooleanSupplier stop);
    }

    private <R> R between(Profile profile, Errand<R> errand) {
        var result = new AtomicReference<@Nullable R>();
        begin(profile, NOBODY, Runnable::run, (erp, shop, closing) -> {
                    result.set(errand.between(erp, shop, closing));
                    return new Report(List.of());
                })
                .report();
        return Objects.requireNonNull(result.get(), "result");
    }

    /** What is done between two open sides. */
    private interface Work {

        Report between(Side erp, Side shop, BooleanSupplier stop);
    }

    private Work all(Profile profile, RunListener listener) {
        return (erp, shop, stop) -> {
            store.purge(store.now().minus(retention));
            return each(
                    profile, erp, shop, flow -> runs.of(profile, flow, erp, shop, Scope.everything(), listener, stop));
        };
    }

    private Report each(Profile profile, Side erp, Side shop, Function<Flow, List<TaskReport>> one) {
        for (Flow flow : profile.flows()) {
            runs.check(profile, flow, erp, shop);
        }
        var reports = new ArrayList<TaskReport>();
        for (Flow flow : profile.flows()) {
            reports.addAll(one.apply(flow)); // also of one that is stopped before it begins: it is not in step
        }
        return new Report(reports);
    }

    private BackgroundRun begin(Profile profile, RunListener listener, Executor where, Work work) {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(listener, "listener");
        var run = new BackgroundRun(stop -> sides.between(profile, (erp, shop) -> work.between(erp, shop, stop)));
        underWay.add(run);
        run.begin(task -> whileOpen(where, task), () -> underWay.remove(run));
        return run;
    }

    /** The flows that read what the ERP has. */
    private static List<String> exporting(Profile profile) {
        return profile.flows().stream()
                .filter(flow -> flow.direction() == Direction.ERP_TO_SHOP)
                .map(Flow::task)
                .toList();
    }

    private long pairOf(Profile profile) {
        return store.pair(profile.erp().account(), profile.shop().account());
    }

    /** Asked once a run is known to be under way, so that {@link #close} either waits for it or has refused it. */
    private void whileOpen(Executor where, Runnable work) {
        whileOpen();
        where.execute(work);
    }

    private void whileOpen() {
        if (closed.get()) {
            throw new IllegalStateException("This Navette is closed");
        }
    }
}
