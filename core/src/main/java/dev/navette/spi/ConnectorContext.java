package dev.navette.spi;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * All that a connector is lent: it makes no threads, reads no clock and keeps no files of its own. Thread-safe.
 */
public interface ConnectorContext {

    /** What messages call this connection: {@code shop-fr/shop}. */
    String connection();

    Clock clock();

    /** Chance; any number of threads may ask it at once. */
    RandomGenerator random();

    /** Where work beside the calling thread runs. A role does not wait there for work that it queued there. */
    Executor executor();

    /**
     * Waits at least this long; who waits for a system waits here, never on its own.
     *
     * @throws InterruptedException when interrupted while waiting
     */
    void rest(Duration time) throws InterruptedException;

    /** A request is over, for the host's metrics. Quick, and throws nothing. */
    void made(RequestMade request);

    /** The account's one budget of requests. */
    Budget budget();

    /** Durable small memory of this account, by name; the same content for the same name. */
    Drawer drawer(String name);

    /**
     * Runs an action that no other process may run at the same time for this account: renewing a rotating token, for
     * example. Waits for its turn.
     *
     * @param atMost how long the action may take; after it another may begin
     * @throws InterruptedException when interrupted while waiting
     */
    <T> T alone(String name, Duration atMost, Exclusive<T> action) throws InterruptedException;

    /** An action that runs {@link #alone}. */
    @FunctionalInterface
    interface Exclusive<T> {

        T run();
    }
}
