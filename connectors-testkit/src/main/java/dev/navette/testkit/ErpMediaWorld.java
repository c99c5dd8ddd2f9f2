package dev.navette.testkit;

import dev.navette.model.Image;

/** An ERP that the contract of a media reader takes pictures from, and the hands of a person in it. One test has one. */
public interface ErpMediaWorld extends World {

    /** Puts a picture there that an article shows; gives what the article names. */
    Image put(String fileName, byte[] content);

    /** Takes a picture away; its article may name it still. */
    void remove(Image image);

    /**
     * Puts another content in the place of a picture's, under the same file name.
     *
     * @return false where a picture is kept by its content, so that another content is another picture
     */
    default boolean change(Image image, byte[] content) {
        return false;
    }
}
