package dev.navette.spi;

import java.io.InputStream;

import dev.navette.model.Image;

/**
 * Gives the content of the pictures that articles name. Asked for a picture only when the other side has none of its
 * hash yet. Called by several threads at once, several times for one picture where an upload is tried again.
 */
public interface MediaReader extends Role {

    /**
     * The content from its first byte; the caller closes the stream. What fails while it is read is an {@link
     * java.io.IOException} of the stream.
     *
     * @throws dev.navette.error.UnreadableSourceException when there is no such picture any more, or its content has
     *     another hash by now: the picture's article is read again, and the picture not tried before
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    InputStream open(Image image);
}
