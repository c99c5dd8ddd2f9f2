package dev.navette;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

import dev.navette.engine.Engine;
import dev.navette.engine.EngineSettings;
import dev.navette.engine.LentContext;
import dev.navette.engine.PacedBudget;
import dev.navette.engine.Side;
import dev.navette.error.Problem;
import dev.navette.flow.Flow;
import dev.navette.model.Account;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Budget;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.state.SyncStore;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;

/**
 * Runs profiles and remembers in a store what the other systems hold, so that only differences travel and nothing is
 * written twice. Make one, keep it, {@link #close} it at the end. Thread-safe; several may share a store, in one
 * process or in many.
 */
public final class Navette implements AutoCloseable {

    private static final RunListener NOBODY = new RunListener() {};

    private final Store store;
    private final EngineSettings settings;
    private final Engine engine;
    private final Threads threads;
    private final Map<Account, Budget> budgets = new ConcurrentHashMap<>();
    private final Set<BackgroundRun> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    Navette(SyncStore store, EngineSettings settings, Threads threads) {
        this.store = StoreAccess.open(store, settings.clock());
        this.settings = settings;
        this.engine = new Engine(this.store, settings);
        this.threads = threads;
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
     * @throws dev.navette.error.MissingRoleException before anything runs, when a connector lacks what a flow needs
     * @throws dev.navette.error.AlreadyRunningException when a flow runs already between these accounts
     * @throws dev.navette.error.StoreException when the store cannot be used
     */
    public Report run(Profile profile, RunListener listener) {
        return begin(profile, listener, Runnable::run).report();
    }

    /** Begins to run a profile's flows on a thread of its own. */
    public Run start(Profile profile, RunListener listener) {
        return begin(profile, listener, Threads::begin);
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
        return between(profile, engine::audit);
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

    private BackgroundRun begin(Profile profile, RunListener listener, Executor where) {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(listener, "listener");
        var run = new BackgroundRun(stop -> run(profile, listener, stop));
        underWay.add(run);
        run.begin(work -> whileOpen(where, work), () -> underWay.remove(run));
        return run;
    }

    /** Asked once a run is known to be under way, so that {@link #close} either waits for it or has refused it. */
    private void whileOpen(Executor where, Runnable work) {
        if (closed.get()) {
            throw new IllegalStateException("This Navette is closed");
        }
        where.execute(work);
    }

    private Report run(Profile profile, RunListener listener, BooleanSupplier stop) {
        return between(profile, (erp, shop) -> {
            for (Flow flow : profile.flows()) {
                engine.check(profile.name(), flow, erp, shop);
            }
            var reports = new ArrayList<TaskReport>();
            for (Flow flow : profile.flows()) {
                if (!stop.getAsBoolean()) {
                    reports.add(engine.run(profile.name(), flow, erp, shop, listener, stop));
                }
            }
            return new Report(reports);
        });
    }

    private <R> R between(Profile profile, BiFunction<Side, Side, R> work) {
        try (Connector erp = open(profile, "erp", profile.erp());
                Connector shop = open(profile, "shop", profile.shop())) {
            return work.apply(side(profile, "erp", profile.erp(), erp), side(profile, "shop", profile.shop(), shop));
        }
    }

    private Connector open(Profile profile, String side, Connection<?> connection) {
        Account account = connection.account();
        Budget budget = budgets.computeIfAbsent(account, any -> new PacedBudget(settings.clock(), settings.pause()));
        return connection.open(new LentContext(nameOf(profile, side), account, store, settings, budget));
    }

    private static Side side(Profile profile, String side, Connection<?> connection, Connector connector) {
        return new Side(nameOf(profile, side), connection.account(), connector);
    }

    private static String nameOf(Profile profile, String side) {
        return profile.name() + "/" + side;
    }
}
