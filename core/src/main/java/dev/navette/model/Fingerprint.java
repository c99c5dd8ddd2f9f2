package dev.navette.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A hash of one field's value as it was last written: the first 128 bits of SHA-256 over a canonical, versioned
 * encoding. Equal values have equal fingerprints on every machine and in every version that shares {@link #VERSION}.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record Fingerprint(long high, long low) {

    /** Of the encoding. Raising it makes every field look changed once: one needless write each, never a lost one. */
    public static final int VERSION = 1;

    /**
     * Of a value in parts, in order. Each part is encoded with its length, so that no two lists of parts share an
     * encoding; null is a part of its own, different from the empty text.
     */
    public static Fingerprint of(@Nullable String... parts) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) VERSION);
        for (String part : parts) {
            if (part == null) {
                length(digest, -1);
            } else {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                length(digest, bytes.length);
                digest.update(bytes);
            }
        }
        byte[] hash = digest.digest();
        return new Fingerprint(bits(hash, 0), bits(hash, Long.BYTES));
    }

    /** The 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    private static void length(MessageDigest digest, int length) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (length >>> shift));
        }
    }

    private static long bits(byte[] hash, int from) {
        long bits = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (hash[i] & 0xFF);
        }
        return bits;
    }
}
