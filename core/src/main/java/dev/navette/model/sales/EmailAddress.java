package dev.navette.model.sales;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;

/**
 * An e-mail address in the one form in which it is compared: without the blanks around it, its ASCII letters small. Others
 * stay: the Kelvin sign would become a k, and somebody else's address the buyer's. Personal: {@link #toString} hides it.
 *
 * @param address in that form; whole here, and nowhere else
 */
public record EmailAddress(String address) {

    /** With both angle brackets, 256: <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.3">RFC 5321</a>. */
    private static final int LONGEST = 254;

    private static final String NEVER = "@,;:<>()[]\\\"";

    /**
     * The address as written, in its one form.
     *
     * @throws IllegalArgumentException when it has a {@link #problem}
     */
    public EmailAddress {
        address = canonical(Objects.requireNonNull(address, "address"));
        if (!isAddress(address)) {
            throw new IllegalArgumentException("it is no e-mail address");
        }
    }

    /** The address, or nothing where nothing or none is written. */
    public static Optional<EmailAddress> of(@Nullable String written) {
        return written != null && isAddress(written.strip())
                ? Optional.of(new EmailAddress(written))
                : Optional.empty();
    }

    /** What is wrong with an address as somebody wrote it, if anything is; the address stands nowhere in it. */
    public static Optional<Problem> problem(String written) {
        return isAddress(written.strip())
                ? Optional.empty()
                : Optional.of(new Problem(
                        "$", "it is no e-mail address", "Correct it in the shop, or leave the field empty"));
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }

    private static String canonical(String written) {
        var canonical = new StringBuilder(written.strip());
        for (int i = 0; i < canonical.length(); i++) {
            char character = canonical.charAt(i);
            if (character >= 'A' && character <= 'Z') {
                canonical.setCharAt(i, (char) (character - 'A' + 'a'));
            }
        }
        return canonical.toString();
    }

    private static boolean isAddress(String bare) {
        int at = bare.lastIndexOf('@');
        return at > 0 && bare.length() <= LONGEST && isPlain(bare.substring(0, at)) && isDomain(bare.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        return domain.indexOf('.') > 0 && !domain.endsWith(".") && !domain.contains("..") && isPlain(domain);
    }

    private static boolean isPlain(String part) {
        return part.codePoints()
                .noneMatch(character -> NEVER.indexOf(character) >= 0
                        || Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.isISOControl(character));
    }
}
