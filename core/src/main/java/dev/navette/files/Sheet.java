package dev.navette.files;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.spi.Write;

/**
 * How elements of one kind become lines; the first column is the reference.
 *
 * @param <T> what is written
 */
interface Sheet<T> {

    /** What the files are called before their key. */
    String name();

    List<String> columns();

    /** What a write says and a line has no place for. */
    Set<Field> left(Write<T> write);

    /** A value for each column; null where the write has none. */
    List<@Nullable String> line(Write<T> write);
}
