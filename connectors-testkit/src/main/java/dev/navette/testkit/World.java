package dev.navette.testkit;

import dev.navette.spi.Connection;

/** A system that a contract connects to. One test has one. */
public interface World {

    /** Leads to the system. The contract opens several connectors of it, as processes do that come and go. */
    Connection<?> connection();

    /**
     * Makes the system answer nobody any more, connectors that are open already included.
     *
     * @return false where it always answers
     */
    default boolean silence() {
        return false;
    }
}
