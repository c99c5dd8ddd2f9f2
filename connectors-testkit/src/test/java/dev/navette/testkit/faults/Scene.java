package dev.navette.testkit.faults;

import java.time.Duration;

/** What outlives a process: two systems and a store, in which processes run one after the other, and may die. */
interface Scene extends AutoCloseable {

    /** One process, from its start to its end or its death. */
    void live(Steps steps);

    /** Nobody is asked for help who need not be. */
    void asksNobody();

    /** Runs processes that live until nothing is left to do, with a rest before each. */
    void converge(int atMost, Duration rest);

    /** Nothing lost, nothing doubled, nothing left open; a further run writes nothing. */
    void isInStep();

    @Override
    void close();
}
