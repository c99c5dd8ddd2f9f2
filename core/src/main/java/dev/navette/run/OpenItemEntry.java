package dev.navette.run;

import java.time.Instant;
import java.util.Objects;

import dev.navette.error.Fault;

/**
 * An element that is not dealt with yet (RUN-3).
 *
 * @param task the flow's task name
 * @param name our name of the element
 * @param reason what it waits for
 * @param fault why, and what to do
 * @param tries how often it failed for a transient cause
 * @param since when it first became open
 */
public record OpenItemEntry(String task, String name, Reason reason, Fault fault, int tries, Instant since) {

    public OpenItemEntry {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(since, "since");
    }

    /** What an open item waits for. */
    public enum Reason {
        /** The next run tries again. */
        FAILED,
        /** A person: its data or a mapping must be mended; each run checks it again. */
        PARKED,
        /** A person: the line could not be read. */
        UNREADABLE,
        /** The other system: a write has begun and its end is not known yet. */
        PENDING,
        /** A person: nobody can tell whether it was written; each run asks again. */
        IN_DOUBT,
        /** Things that it names and that are not there yet; the rest of it is written. */
        DEFERRED
    }
}
