package dev.navette.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;

import dev.navette.spi.Attempt;
import dev.navette.spi.Budget;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Drawer;
import dev.navette.spi.RequestMade;
import dev.navette.spi.WriteKey;

/** What a client is lent in a test: a clock that stands still but where someone rests, and chance that always says the most. */
final class Lent implements ConnectorContext, AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final List<Duration> rests = new CopyOnWriteArrayList<>();
    final List<RequestMade> requests = new CopyOnWriteArrayList<>();
    final Purse purse = new Purse();
    volatile LongUnaryOperator luck = bound -> bound - 1;
    private final ExecutorService threads;
    private volatile Instant now = NOON;

    Lent() {
        this(Executors.newCachedThreadPool(Lent::thread));
    }

    /** With few threads; they end when it is closed. */
    Lent(ExecutorService threads) {
        this.threads = threads;
    }

    /** Counts what is taken. */
    static final class Purse implements Budget {

        final List<Integer> taken = new CopyOnWriteArrayList<>();
        final List<Duration> refused = new CopyOnWriteArrayList<>();
        volatile Runnable onTake = () -> {};

        @Override
        public void take(int cost) throws InterruptedException {
            onTake.run();
            if (Thread.interrupted()) {
                throw new InterruptedException("told to stop");
            }
            taken.add(cost);
        }

        @Override
        public void announced(double perSecond, double left, double full) {
            throw new UnsupportedOperationException("nothing is announced");
        }

        @Override
        public void refused(Duration retryAfter) {
            refused.add(retryAfter);
        }
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    /** An attempt whose requests may leave for that long. */
    Attempt attempt(Duration time) {
        return new Attempting(now, now.plus(time));
    }

    @Override
    public String connection() {
        return "shop-fr/shop";
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Override
    public RandomGenerator random() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0x0102030405060708L;
            }

            @Override
            public long nextLong(long bound) {
                return luck.applyAsLong(bound);
            }
        };
    }

    @Override
    public Executor executor() {
        return threads;
    }

    @Override
    public void rest(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("told to stop");
        }
        rests.add(time);
        advance(time);
    }

    @Override
    public void made(RequestMade request) {
        requests.add(request);
    }

    @Override
    public Budget budget() {
        return purse;
    }

    @Override
    public Drawer drawer(String name) {
        throw new UnsupportedOperationException("nothing is remembered");
    }

    @Override
    public <T> T alone(String name, Duration atMost, Exclusive<T> action) {
        return action.run();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "lent");
        thread.setDaemon(true);
        return thread;
    }

    private record Attempting(Instant startedAt, Instant deadline) implements Attempt {

        @Override
        public WriteKey key() {
            throw new UnsupportedOperationException("nobody asks for it");
        }

        @Override
        public boolean begun() {
            return false;
        }

        @Override
        public Optional<String> note() {
            return Optional.empty();
        }

        @Override
        public void note(String durable) {
            throw new UnsupportedOperationException("nothing is noted");
        }
    }
}
