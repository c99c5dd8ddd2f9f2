package dev.navette.run;

/** How a run ended. */
public enum Ending {
    /** Everything was read and has its result. */
    COMPLETED,
    /** It was asked to stop; the next run goes on from there. */
    STOPPED,
    /** A system failed too often, or refused access; the next run goes on from there. */
    ABORTED
}
