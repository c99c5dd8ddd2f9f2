package dev.navette.spi;

import java.io.InputStream;

import dev.navette.model.Medium;

/**
 * Gives the content of the pictures and documents that articles name. Asked for one only when the other side has none of its
 * hash yet. Called by several threads at once, several times for one where an upload is tried again.
 */
public interface MediaReader extends Role {

    /**
     * The content from its first byte; the caller closes the stream. What fails while it is read is an {@link
     * java.io.IOException} of the stream.
     *
     * @throws dev.navette.error.UnreadableSourceException when there is no such thing any more, or its content has
     *     another hash by now: its article is read again, and it is not tried before
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    InputStream open(Medium medium);
}
