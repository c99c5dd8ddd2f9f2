package dev.navette.files;

import java.util.List;

import dev.navette.error.Fault;
import dev.navette.spi.Read;
import dev.navette.text.DelimitedReader;

/**
 * How the lines of one kind of file become elements.
 *
 * @param <T> what they become
 */
interface Layout<T> {

    /** The columns that the file must have. */
    List<String> columns();

    /** The column of the key. */
    String key();

    /** Whether the lines of one key that stand together are one element. */
    boolean gathers();

    /** What is wrong with a key that stands in several places. */
    Fault repeated(String source, String key, Places places);

    /** What elements are made of beside their lines. */
    default Beside beside() {
        return Beside.NOTHING;
    }

    /** What makes elements of the lines of an open file, which has the columns. */
    Assembly<T> on(DelimitedReader reader);

    /** Makes elements of lines. */
    interface Assembly<T> {

        /** The element of these lines, none of which is known to be faulty. */
        Read<T> read(String name, LineGroup lines);
    }
}
