package dev.navette.model;

import java.util.Objects;
import java.util.regex.Pattern;

/** What every {@link Medium} is checked for. */
final class MediumForm {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private MediumForm() {}

    static void require(String fileName, String hash) {
        if (Objects.requireNonNull(fileName, "fileName").isBlank()) {
            throw new IllegalArgumentException("fileName is blank");
        }
        if (!SHA_256.matcher(Objects.requireNonNull(hash, "hash")).matches()) {
            throw new IllegalArgumentException("hash is not of 64 hexadecimal digits in lower case: " + hash);
        }
    }
}
