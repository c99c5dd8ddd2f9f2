package dev.navette.flow;

import dev.navette.meta.Incubating;

/**
 * Turns an element into text and back, so that it can wait on the disk. Stateless and thread-safe.
 *
 * @param <S> what is kept
 */
@Incubating
public interface Codec<S> {

    String encode(S element);

    /** The element that a text was made of: equal to it. */
    S decode(String text);

    /**
     * For records of values, texts, numbers, lists, sets, maps and other records. Their package must be open to {@code
     * tools.jackson.databind}.
     */
    static <S extends Record> Codec<S> ofRecord(Class<S> type) {
        return new RecordCodec<>(type);
    }
}
