package dev.navette.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A picture or a document with its content, to be sent.
 *
 * @param medium which one; the content has its hash
 * @param content where the bytes come from
 */
public record MediaFile(Medium medium, Content content) {

    public MediaFile {
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(content, "content");
    }

    /** Bytes that can be read more than once; nothing is read before. Thread-safe. */
    @FunctionalInterface
    public interface Content {

        /**
         * The bytes from the beginning; the caller closes the stream.
         *
         * @throws IOException when they cannot be read now: a later attempt may
         * @throws dev.navette.error.UnreachableException when the system that has them does not answer
         * @throws dev.navette.error.UnreadableSourceException when they are gone, or others by now
         */
        InputStream open() throws IOException;
    }
}
