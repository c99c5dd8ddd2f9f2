package dev.navette.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A picture, told apart by its content: the same content under another file name is the same picture, and is sent once.
 *
 * @param fileName what the file is called, without a folder
 * @param hash SHA-256 of the content, 64 hexadecimal digits in lower case; our name of it in the other system
 */
public record Image(String fileName, String hash) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Image {
        if (Objects.requireNonNull(fileName, "fileName").isBlank()) {
            throw new IllegalArgumentException("fileName is blank");
        }
        if (!SHA_256.matcher(Objects.requireNonNull(hash, "hash")).matches()) {
            throw new IllegalArgumentException("hash is not of 64 hexadecimal digits in lower case: " + hash);
        }
    }

    /** The picture of this content. */
    public static Image of(String fileName, byte[] content) {
        return new Image(fileName, Sha256.hex(content));
    }
}
