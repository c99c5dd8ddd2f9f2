package dev.navette.files;

import dev.navette.text.DelimitedReader;

/** What elements are made of beside the lines of their file. For one thread at a time. */
interface Beside {

    /** Where the lines are all. */
    Beside NOTHING = new Beside() {};

    /**
     * Looks at it anew: a pass over all lines begins.
     *
     * @param reader of the lines, which has read the header
     */
    default void look(DelimitedReader reader) {}

    /** One group of lines of that pass; the keys of some come twice. */
    default void meet(LineGroup group) {}

    /** The pass is over: a digest of what there was to see, in hexadecimal digits. */
    default String seen() {
        return "";
    }

    /** Whether a pass has been made, and what it saw is still there. */
    default boolean isSeen() {
        return true;
    }

    /** Refuses to go on where it is another than the one that was looked at, and cannot be read as it was then. */
    default void mustStillBe() {}

    /** Everything was read: remembers what saves work the next time. */
    default void keep() {}

    /** Nothing is read for now: lets go of what is open. */
    default void release() {}
}
