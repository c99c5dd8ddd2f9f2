package dev.navette.spi;

/**
 * Goes through everything a system has and says of each element only that it is there and whether it changed: finds
 * changes of what bears no date, deletions (what two complete passes did not see), drift, and what is linked to nothing.
 * Cheap: it asks for what a digest needs and no more.
 *
 * <p>Called by one thread at a time. What is there during the whole of a pass is seen at least once in it; an element
 * may be seen twice. An element that cannot be read is there, and is seen all the same: else its fault would look like
 * its deletion.
 */
public interface Survey extends Role {

    /** Where a pass begins. */
    Watermark begin();

    /**
     * Sees the page that begins there.
     *
     * @param from what {@link #begin} or an earlier page of the same pass gave
     * @param size the most elements to give
     * @throws dev.navette.error.UnreachableException when the system does not answer: the pass is not complete, and says
     *     nothing about what is gone
     * @throws dev.navette.error.UnreadableSourceException when the source as a whole cannot be read
     */
    SurveyPage read(Watermark from, int size);
}
