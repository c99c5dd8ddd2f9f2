package dev.navette.model;

/**
 * A picture, told apart by its content: the same content under another file name is the same picture, and is sent once.
 *
 * @param fileName what the file is called, without a folder
 * @param hash SHA-256 of the content, 64 hexadecimal digits in lower case; our name of it in the other system
 */
public record Image(String fileName, String hash) implements Medium {

    public Image {
        MediumForm.require(fileName, hash);
    }

    /** The picture of this content. */
    public static Image of(String fileName, byte[] content) {
        return new Image(fileName, Sha256.hex(content));
    }
}
