package dev.navette.testkit;

import dev.navette.model.ForeignId;

/** An ERP that prints documents, and the hands of a person in it. One test has one. */
public interface ErpPrintWorld extends World {

    /** Puts a final invoice there and gives the ERP's id of it. */
    ForeignId put();

    /** Takes a document away by hand. */
    void remove(ForeignId document);

    /**
     * Makes the ERP print nothing for now, as one does that prints in a queue.
     *
     * @return false where it prints at once or not at all
     */
    default boolean printsLater() {
        return false;
    }
}
