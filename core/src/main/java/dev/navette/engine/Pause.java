package dev.navette.engine;

import java.time.Duration;

/** Waits; a test with a clock of its own moves that clock instead. */
@FunctionalInterface
public interface Pause {

    /** Waits at least this long. */
    void rest(Duration time) throws InterruptedException;
}
