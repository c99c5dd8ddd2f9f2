package dev.navette.testkit;

/** What may go wrong with a batch that is written. Those that say <em>done</em> have had their effect. */
public enum WriteFault {

    /** It is done, and no answer comes. */
    LOSES_THE_ANSWER,

    /** It is done, and the second half of the answer does not come. */
    LOSES_HALF_THE_ANSWER,

    /** It never arrives, and the client cannot know that. */
    LOSES_THE_REQUEST,

    /** The first half arrives, and no answer comes. */
    LOSES_HALF_THE_REQUEST,

    /** Nothing has been sent: the system cannot be reached. */
    IS_UNREACHABLE,

    /** Nothing has been sent: the system does not let us in. */
    IS_NOT_LET_IN,

    /** It is too much just now, and nothing is done. */
    IS_THROTTLED,

    /** It is refused as a whole, and nothing is done. */
    IS_REFUSED,

    /** Its second half is refused, each element for itself; the first is done. */
    IS_REFUSED_IN_PART,

    /** It is done, and the connector gives an outcome too few: a defect. */
    FORGETS_AN_OUTCOME,

    /** It is done, and the connector breaks on the answer: a defect. */
    BREAKS_ON_THE_ANSWER
}
