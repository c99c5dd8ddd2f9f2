package dev.navette.model.sales;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shop's id as it stands in an {@link ExternalReference}: at most 19 characters, none of them in upper case, so that a
 * system that compares without case takes no two ids for one. Up to ten digits stand as they are; others bear a mark:
 * {@code z} digits in base 36, {@code n} an id of small letters, digits, dashes and underscores, {@code h} a hash of all
 * else.
 */
final class ReferenceKey {

    static final String PATTERN = "[1-9][0-9]{0,9}|z[0-9a-z]{7,13}|n[0-9a-z_-]{1,18}|h[0-9a-z]{18}";

    private static final Pattern SHORT_NUMBER = Pattern.compile("[1-9][0-9]{0,9}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[1-9][0-9]{10,18}");
    private static final Pattern NAME = Pattern.compile("[0-9a-z_-]{1,18}");
    private static final int BASE = 36;
    private static final int BITS = 93; // as many as 18 digits in base 36 hold
    private static final int DIGITS = 18;

    private ReferenceKey() {}

    /** @throws IllegalArgumentException when the id is blank */
    static String of(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("the id is blank");
        }
        if (SHORT_NUMBER.matcher(id).matches()) {
            return id;
        }
        if (LONG_NUMBER.matcher(id).matches()) {
            return "z" + new BigInteger(id).toString(BASE);
        }
        return NAME.matcher(id).matches() ? "n" + id : "h" + hash(id);
    }

    /** The id of a key of that {@link #PATTERN}, where the key tells it. */
    static Optional<String> id(String key) {
        return switch (key.charAt(0)) {
            case 'h' -> Optional.empty();
            case 'n' -> Optional.of(key.substring(1));
            case 'z' -> Optional.of(new BigInteger(key.substring(1), BASE).toString());
            default -> Optional.of(key);
        };
    }

    /** Whether a text of that {@link #PATTERN} is the one way in which we write an id. */
    static boolean isOurs(String key) {
        return key.startsWith("h")
                ? isHash(key.substring(1))
                : id(key).map(ReferenceKey::of).filter(key::equals).isPresent();
    }

    /** 93 bits of a SHA-256 in 18 digits: the chance that two of a million ids share one is below 10^-16. */
    static String hash(String text) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        var number = new BigInteger(1, digest).shiftRight(digest.length * Byte.SIZE - BITS);
        String digits = number.toString(BASE);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    static boolean isHash(String digits) {
        return new BigInteger(digits, BASE).bitLength() <= BITS;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
