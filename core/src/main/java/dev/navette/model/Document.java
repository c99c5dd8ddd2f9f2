package dev.navette.model;

/**
 * A paper that belongs to an article (ART-14): an instruction, a data sheet. Told apart by its content, as an {@link Image}
 * is.
 *
 * @param fileName what the file is called, without a folder
 * @param hash SHA-256 of the content, 64 hexadecimal digits in lower case; our name of it in the other system
 */
public record Document(String fileName, String hash) implements Medium {

    public Document {
        MediumForm.require(fileName, hash);
    }

    /** The document of this content. */
    public static Document of(String fileName, byte[] content) {
        return new Document(fileName, Sha256.hex(content));
    }
}
