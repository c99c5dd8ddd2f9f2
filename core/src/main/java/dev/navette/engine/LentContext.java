package dev.navette.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.model.Account;
import dev.navette.spi.Budget;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Drawer;
import dev.navette.spi.RequestMade;
import dev.navette.state.store.Lease;
import dev.navette.state.store.Store;

/** What one connector is lent. */
public final class LentContext implements ConnectorContext {

    private static final Logger LOG = LoggerFactory.getLogger(LentContext.class);

    /** How often to ask again for a turn that another process has. */
    private static final Duration TURN = Duration.ofMillis(200);

    private final String connection;
    private final Account account;
    private final Store store;
    private final EngineSettings settings;
    private final Budget budget;

    /** For a connection to an account, with the account's one budget. */
    public LentContext(String connection, Account account, Store store, EngineSettings settings, Budget budget) {
        this.connection = connection;
        this.account = account;
        this.store = store;
        this.settings = settings;
        this.budget = budget;
    }

    @Override
    public String connection() {
        return connection;
    }

    @Override
    public Clock clock() {
        return settings.clock();
    }

    @Override
    public RandomGenerator random() {
        return settings.random();
    }

    @Override
    public Executor executor() {
        return settings.executor();
    }

    @Override
    public void rest(Duration time) throws InterruptedException {
        settings.pause().rest(time);
    }

    @Override
    public void made(RequestMade request) {
        try {
            settings.requests().accept(request);
        } catch (RuntimeException defect) { // what was answered must not be lost for it
            LOG.warn("The host's listener of requests failed, and the run goes on without it", defect);
        }
    }

    @Override
    public Budget budget() {
        return budget;
    }

    @Override
    public Drawer drawer(String name) {
        return new StoredDrawer(store, account, name);
    }

    @Override
    public <T> T alone(String name, Duration atMost, Exclusive<T> action) throws InterruptedException {
        String turn = "alone:" + account + ":" + name;
        Optional<Lease> lease = store.acquire(turn, settings.owner(), atMost);
        while (lease.isEmpty()) {
            settings.pause().rest(TURN);
            lease = store.acquire(turn, settings.owner(), atMost);
        }
        try {
            return action.run();
        } finally {
            store.release(lease.get());
        }
    }
}
