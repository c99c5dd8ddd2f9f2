package dev.navette.testkit;

import dev.navette.model.ForeignId;

/** A system that the contract of a writer writes to, and the hands of a person in it. */
public interface WriterWorld extends World {

    /** Takes what has that id away by hand. */
    void remove(ForeignId id);

    /**
     * Whether the system can be asked what it has. A folder that a program empties cannot: what is asked of it is then
     * not tried.
     */
    default boolean tellsWhatItHas() {
        return true;
    }

    /** Whether two of one name can be there at once, as far as hands can do it. */
    default boolean holdsDoubles() {
        return true;
    }

    /**
     * Whether the system keeps a name letter by letter. One that it would write otherwise, which is then never found again, is
     * to be refused.
     */
    default boolean holds(String name) {
        return true;
    }
}
