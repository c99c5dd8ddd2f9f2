package dev.navette.engine;

import java.util.List;

import dev.navette.model.ForeignId;
import dev.navette.run.Result;
import dev.navette.state.store.PlannedChange;

/** What follows for an element when its delivery alone cannot say its result. Called on the coordinating thread. */
interface Sequel<T> {

    /** It found a thing that other elements may find too: it waits until all are read. */
    void rival(Item<T> item, ForeignId found);

    /** An element could not be looked for: nobody knows what it would have found. */
    void unmatched();

    /** It was looked for and is not there, and nothing makes it. */
    void absent(Item<T> item);

    /** What of it can be written is written, but it names things that are not there yet. */
    void lacks(Item<T> item, Result effect);

    /** These fields of it were written. */
    void wrote(Item<T> item, List<PlannedChange> changes);
}
