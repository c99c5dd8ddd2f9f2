package dev.navette.run;

/** A run under way. Thread-safe. */
public interface Run {

    /** Asks it to stop between elements; it ends cleanly, and the next run goes on from there. Returns at once. */
    void stop();

    /** Whether it has ended. */
    boolean ended();

    /**
     * Waits for its end.
     *
     * @throws dev.navette.error.NavetteException when a flow could not begin, or the store or the lease was lost
     * @throws InterruptedException when interrupted while waiting; the run goes on
     */
    Report await() throws InterruptedException;
}
