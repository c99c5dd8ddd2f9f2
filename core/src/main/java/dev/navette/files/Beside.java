package dev.navette.files;

/** What elements are made of beside the lines of their file. For one thread at a time. */
interface Beside {

    /** Where the lines are all. */
    Beside NOTHING = new Beside() {};

    /** Looks at it anew: a pass over all lines begins. */
    default void look() {}

    /** One key of that pass; some come twice. */
    default void meet(String key) {}

    /** The pass is over: a digest of what there was to see, in hexadecimal digits. */
    default String seen() {
        return "";
    }

    /** Whether a pass has been made. */
    default boolean isSeen() {
        return true;
    }

    /** Everything was read: remembers what saves work the next time. */
    default void keep() {}
}
