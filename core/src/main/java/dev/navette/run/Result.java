package dev.navette.run;

/** What became of an element that was read: the one table of outcomes, in every report, journal and count. */
public enum Result {
    /** It is new in the other system. */
    CREATED,
    /** Some of its fields were written. */
    UPDATED,
    /** The other system has it already, as it should be. */
    UNCHANGED,
    /** Left out, as the options say. */
    IGNORED,
    /** Part of it waits for something that is not there yet. */
    DEFERRED,
    /** It waits for an approval or a date. */
    WAITING,
    /** A transient cause; the next runs try again. */
    FAILED,
    /** It needs a person; each run checks it again. */
    PARKED,
    /** It was sent, and what became of it is not known yet; later runs ask. */
    PENDING,
    /** Read, but the run was stopped before its turn. */
    STOPPED
}
