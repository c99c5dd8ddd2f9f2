package dev.navette.testkit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Budget;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Drawer;

/**
 * What a connector is lent in a test: a clock of the test's, chance that is the same each time, threads of its own that
 * end with {@link #close}, a budget without limits, and drawers in memory. Thread-safe.
 */
public final class TestContext implements ConnectorContext, AutoCloseable {

    private static final long SEED = 1;

    private final Clock clock;
    private final RandomGenerator random = new Random(SEED);
    private final ExecutorService threads = Executors.newCachedThreadPool(TestContext::thread);
    private final Map<String, Drawer> drawers = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** @param clock what the connector takes for the time */
    public TestContext(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public String connection() {
        return "kit/connector";
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Executor executor() {
        return threads;
    }

    @Override
    public Budget budget() {
        return new Unlimited();
    }

    @Override
    public Drawer drawer(String name) {
        return drawers.computeIfAbsent(name, empty -> new InMemory());
    }

    @Override
    public <T> T alone(String name, Duration atMost, Exclusive<T> action) throws InterruptedException {
        ReentrantLock turn = turns.computeIfAbsent(name, free -> new ReentrantLock());
        turn.lockInterruptibly();
        try {
            return action.run();
        } finally {
            turn.unlock();
        }
    }

    /** Interrupts what still runs on its threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "kit-connector");
        thread.setDaemon(true);
        return thread;
    }

    /** Lets every request go at once. */
    private record Unlimited() implements Budget {

        @Override
        public void take(int cost) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException("the request must not go");
            }
        }

        @Override
        public void announced(double perSecond, double left, double full) {
            // Nothing is paced.
        }

        @Override
        public void refused(Duration retryAfter) {
            // Nothing is paced.
        }
    }

    /** Forgets with the test. */
    private static final class InMemory implements Drawer {

        private final Map<String, String> values = new ConcurrentHashMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value) {
            values.put(key, value);
        }

        @Override
        public synchronized boolean replace(String key, @Nullable String expected, @Nullable String next) {
            if (!Objects.equals(values.get(key), expected)) {
                return false;
            }
            if (next == null) {
                values.remove(key);
            } else {
                values.put(key, next);
            }
            return true;
        }
    }
}
