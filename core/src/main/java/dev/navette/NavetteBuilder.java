package dev.navette;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.navette.engine.EngineSettings;
import dev.navette.engine.Pause;
import dev.navette.spi.RequestMade;
import dev.navette.state.SyncStore;

/** Options of a {@link Navette}; each has a default. Not thread-safe. */
public final class NavetteBuilder {

    private static final int PAGE_SIZE = 500;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final int TRIES = 10;

    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = RandomGenerator.getDefault();
    private Waiting waiting = time -> Thread.sleep(time.toMillis());
    private int pageSize = PAGE_SIZE;
    private Duration lease = LEASE;
    private Duration retention = RETENTION;
    private @Nullable SyncStore store;
    private @Nullable Executor executor;
    private Consumer<RequestMade> requests = request -> {};

    NavetteBuilder() {}

    /** Where to keep what is learnt. Has no default: what is forgotten at the end is written twice. */
    public NavetteBuilder store(SyncStore store) {
        this.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /** The clock for deadlines and reports; the system's by default. */
    public NavetteBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /** Where chance comes from; the platform's default. It may be one for a single thread: it is asked by one at a time. */
    public NavetteBuilder random(RandomGenerator random) {
        this.random = Objects.requireNonNull(random, "random");
        return this;
    }

    /** How waiting is done; a test with a clock of its own moves that clock instead of sleeping. */
    public NavetteBuilder waiting(Waiting waiting) {
        this.waiting = Objects.requireNonNull(waiting, "waiting");
        return this;
    }

    /** Where pages are fetched and writes are carried; it stays the caller's. By default threads of its own. */
    public NavetteBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Is told of each request that a connector made, for metrics: on the thread that made it, several at once. Be quick; what
     * it throws is logged, and no answer is lost for it.
     */
    public NavetteBuilder requests(Consumer<RequestMade> requests) {
        this.requests = Objects.requireNonNull(requests, "requests");
        return this;
    }

    /** How many elements are read at once; 500 by default. */
    public NavetteBuilder pageSize(int pageSize) {
        this.pageSize = pageSize;
        return this;
    }

    /**
     * How long a task stays reserved after its last sign of life, 2 minutes by default: a run whose process died can
     * be taken over after that. Writes get three quarters of it to leave.
     */
    public NavetteBuilder lease(Duration lease) {
        this.lease = Objects.requireNonNull(lease, "lease");
        return this;
    }

    /**
     * How long the journal and plans are kept, 90 days by default (GDPR-1): each run of a profile begins by forgetting
     * what is older. Links, fingerprints and open items stay.
     */
    public NavetteBuilder retention(Duration retention) {
        this.retention = Objects.requireNonNull(retention, "retention");
        return this;
    }

    /**
     * Opens the store.
     *
     * @throws dev.navette.error.StoreException when it cannot be opened
     * @throws IllegalStateException when no store was named
     */
    public Navette build() {
        SyncStore named = store;
        if (named == null) {
            throw new IllegalStateException("Name a store: SyncStore.file(path), or SyncStore.inMemory() for a test");
        }
        var threads = executor == null ? Threads.own() : Threads.borrowed(executor);
        Pause pause = waiting::rest;
        Duration attempt = lease.multipliedBy(3).dividedBy(4);
        String owner = "process " + ProcessHandle.current().pid();
        try {
            return new Navette(
                    named,
                    new EngineSettings(
                            clock,
                            threads.executor(),
                            oneAtATime(random),
                            pause,
                            owner,
                            pageSize,
                            lease,
                            attempt,
                            requests,
                            TRIES),
                    threads,
                    retention);
        } catch (RuntimeException refused) {
            threads.close();
            throw refused;
        }
    }

    /** Two threads that ask a generator at once may get the same from it, and connectors make keys of that. */
    private static RandomGenerator oneAtATime(RandomGenerator random) {
        return () -> {
            synchronized (random) {
                return random.nextLong();
            }
        };
    }

    /** Waits. */
    @FunctionalInterface
    public interface Waiting {

        /** Waits at least this long. */
        void rest(Duration time) throws InterruptedException;
    }
}
