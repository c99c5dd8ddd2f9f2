package dev.navette.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one hash that all of the model uses. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** The 64 hexadecimal digits, in lower case. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }
}
