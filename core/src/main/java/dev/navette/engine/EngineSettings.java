package dev.navette.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import dev.navette.flow.Pace;
import dev.navette.spi.RequestMade;

/**
 * What the engine is given: nothing in it is ambient.
 *
 * @param clock for deadlines and reports
 * @param executor where pages are fetched and lanes run
 * @param random for connectors
 * @param pause how waiting is done
 * @param owner who holds leases, for messages
 * @param pageSize how many elements are read at once
 * @param lease how long a lease lasts after each commit
 * @param attempt how long after its beginning anything of a write may leave; shorter than the lease
 * @param requests is told of each request that a connector made
 * @param tries how often a transient failure is repeated, run after run, before it is parked
 */
public record EngineSettings(
        Clock clock,
        Executor executor,
        RandomGenerator random,
        Pause pause,
        String owner,
        int pageSize,
        Duration lease,
        Duration attempt,
        Consumer<RequestMade> requests,
        int tries) {

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(5);

    public EngineSettings {
        if (attempt.compareTo(lease) >= 0) {
            throw new IllegalArgumentException("attempt " + attempt + " is not shorter than lease " + lease);
        }
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize is " + pageSize);
        }
    }

    /** With the pace of one flow, as far as it says one. */
    EngineSettings at(Pace pace) {
        Integer page = pace.page();
        Duration timeOut = pace.timeOut();
        return new EngineSettings(
                clock,
                executor,
                random,
                pause,
                owner,
                page == null ? pageSize : page,
                lease,
                timeOut == null || timeOut.compareTo(attempt) > 0 ? attempt : timeOut,
                requests,
                tries);
    }

    /** How long to wait for a system before looking after the lease. */
    Duration patience() {
        Duration quarter = lease.dividedBy(4);
        return quarter.compareTo(MOST_PATIENCE) < 0 ? quarter : MOST_PATIENCE;
    }
}
