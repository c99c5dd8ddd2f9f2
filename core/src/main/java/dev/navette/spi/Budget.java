package dev.navette.spi;

import java.time.Duration;

/**
 * How fast an account may be asked, shared by all that talk to it. Take before each request; tell what the system
 * announced or refused after it, so that all slow down before they are told to. Thread-safe.
 */
public interface Budget {

    /**
     * Waits until the request may go.
     *
     * @param cost in the system's own unit; 1 where each request counts the same
     * @throws InterruptedException when interrupted while waiting; the request must not go
     */
    void take(int cost) throws InterruptedException;

    /**
     * What the system said about its limit with an answer.
     *
     * @param perSecond how much it gives back each second
     * @param left how much is left now
     * @param full how much there is when nothing has been used
     */
    void announced(double perSecond, double left, double full);

    /** The system refused a request for its rate: nothing goes before this time has passed. */
    void refused(Duration retryAfter);
}
