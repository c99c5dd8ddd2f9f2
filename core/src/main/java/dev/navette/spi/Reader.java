package dev.navette.spi;

import java.util.Collection;
import java.util.List;

/**
 * Reads the elements of one kind, a page at a time, from one thread at a time.
 *
 * <p>Zones, strict filters, whole seconds, drifting pages and overlap are the reader's own affair: an element may be
 * given twice, it may not be missed. An element that cannot be read is a {@link Read} with a fault, never an exception
 * and never a lost page.
 *
 * @param <T> what is read
 */
public interface Reader<T> extends Role {

    /** Where reading that selection from its beginning starts. */
    Watermark begin(Selection selection);

    /**
     * Reads the page that begins at a watermark which this reader, or an earlier one of the same account, issued. Where
     * the source changed so that the place is gone, reads from the beginning.
     *
     * @param size the most elements to give
     * @throws dev.navette.error.UnreachableException when the system does not answer: the run ends there, and the next one
     *     goes on from its watermark; repeat what may pass first
     * @throws dev.navette.error.UnreadableSourceException when the source as a whole cannot be read
     */
    Page<T> read(Watermark from, int size);

    /**
     * Whether it can tell what changed since a watermark. Where it cannot, and the system has a {@link Survey} of the same
     * elements, the engine finds out by their digests and reads only those by name.
     */
    default boolean dated() {
        return true;
    }

    /**
     * The elements of these names as they are now. A name that is not there any more is left out of the answer.
     *
     * @param names at most 100
     */
    List<Read<T>> named(Collection<String> names);
}
