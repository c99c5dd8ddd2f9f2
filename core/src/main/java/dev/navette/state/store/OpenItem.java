package dev.navette.state.store;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.run.Result;

/**
 * An element that is not dealt with yet, and why.
 *
 * @param name its name
 * @param state what it waits for
 * @param fault why, as a person reads it
 * @param tries how often it failed for a transient cause
 * @param since when it first became open
 * @param run the run that met it last
 * @param attempt the write of it that has begun and has no known end, or null
 * @param awaits what it names and has no id yet; empty unless {@link State#DEFERRED}
 * @param done what became of the rest of it in {@code run}, or null
 */
public record OpenItem(
        String name,
        State state,
        Fault fault,
        int tries,
        Instant since,
        long run,
        @Nullable OpenAttempt attempt,
        Set<ElementKey> awaits,
        @Nullable Result done) {

    public OpenItem {
        awaits = Set.copyOf(awaits);
    }

    /** One that awaits nothing in particular. */
    public OpenItem(
            String name, State state, Fault fault, int tries, Instant since, long run, @Nullable OpenAttempt attempt) {
        this(name, state, fault, tries, since, run, attempt, Set.of(), null);
    }

    /** The same, with no write of it under way. */
    public OpenItem withoutAttempt() {
        return new OpenItem(name, state, fault, tries, since, run, null, awaits, done);
    }

    /** What an open item waits for. */
    public enum State {
        /** The next try. */
        FAILED,
        /** A person: its data or a mapping must be mended. */
        PARKED,
        /** A person: the line could not be read and has no name of its own. */
        UNREADABLE,
        /** The other system: a write has begun and its end is not known. */
        PENDING,
        /** A person: nobody can tell whether it was written. */
        IN_DOUBT,
        /** Things that it names: they are not there yet; the rest of it is dealt with. */
        DEFERRED
    }
}
