package dev.navette.testkit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.navette.spi.Budget;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Drawer;
import dev.navette.spi.RequestMade;

/**
 * What a connector is lent in a test: a clock of the test's, chance that is the same each time, threads of its own that
 * end with {@link #close}, a budget without limits, and drawers in memory. Thread-safe.
 */
public final class TestContext implements ConnectorContext, AutoCloseable {

    private static final String THREAD = "kit-connector";
    private static final long SEED = 1;
    private static final long PATIENCE_SECONDS = 30;

    private final Clock clock;
    private final RandomGenerator random;
    private final ExecutorService threads = Executors.newCachedThreadPool(TestContext::thread);
    private final List<RequestMade> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Drawer> drawers = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** @param clock what the connector takes for the time */
    public TestContext(Clock clock) {
        this(clock, new Random(SEED));
    }

    /** With chance of the test's own: a real system refuses a signature that it has seen before. */
    public TestContext(Clock clock, RandomGenerator random) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.random = Objects.requireNonNull(random, "random");
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

    /** Moves a clock that can be moved; waits by any other. */
    @Override
    public void rest(Duration time) throws InterruptedException {
        if (clock instanceof MovableClock movable) {
            if (Thread.interrupted()) {
                throw new InterruptedException("waiting was interrupted");
            }
            movable.advance(time);
        } else {
            Thread.sleep(time.toMillis());
        }
    }

    @Override
    public void made(RequestMade request) {
        requests.add(request);
    }

    /** The requests that were made so far, in the order in which they were over. */
    public List<RequestMade> requests() {
        return List.copyOf(requests);
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

    /** Takes no more work for its threads, and waits for what they have been given. */
    void finish() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("A connector that was closed still works on a thread that it was lent");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts what still runs on its threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Whether a thread is one that connectors are lent. */
    static boolean isLent(Thread thread) {
        return thread.getName().equals(THREAD);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, THREAD);
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
