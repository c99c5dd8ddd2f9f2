package dev.navette.testkit;

/** What may go wrong with a question to a reader or a finder. */
public enum ReadFault {

    /** The system cannot be reached. */
    IS_UNREACHABLE,

    /** The system does not let us in. */
    IS_NOT_LET_IN,

    /** Each element of a page, or of an answer by names, comes twice. */
    GIVES_TWICE,

    /** The connector breaks on the answer: a defect. */
    BREAKS_ON_THE_ANSWER
}
