package dev.navette.model;

import java.util.Objects;
import java.util.Optional;

import dev.navette.error.Problem;

/**
 * The number below the bars of an article (ART-10): an EAN-8, a UPC-A, an EAN-13 (an ISBN-13 is one) or a GTIN-14, of
 * which length and check digit are right. Blanks and dashes in it are not part of it. What is shorter is refused: whether
 * it is a UPC-E, or a spreadsheet took the zeros before it, would be a guess.
 *
 * @param digits 8, 12, 13 or 14 digits
 */
public record Barcode(String digits) {

    private static final int SHOWN = 40;
    private static final int LONGEST = 14;

    /** What a barcode is by its length. */
    public enum Kind {
        EAN_8,
        UPC_A,
        EAN_13,
        GTIN_14
    }

    /**
     * The barcode as written, without what is not part of it.
     *
     * @throws IllegalArgumentException when it has a {@link #problem}
     */
    public Barcode {
        digits = bare(Objects.requireNonNull(digits, "digits"));
        Optional<Problem> problem = problem(digits);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().what());
        }
    }

    /** What is wrong with a barcode as a person or a system wrote it, if anything is. */
    public static Optional<Problem> problem(String written) {
        String digits = bare(written);
        if (digits.isEmpty()) {
            return problem("it is blank", "Write the barcode, or leave the field out");
        }
        if (!digits.chars().allMatch(Barcode::isDigit)) {
            return problem(shown(digits) + " is no barcode: it has more than digits", "Write its digits only");
        }
        if (!isKnownLength(digits.length())) {
            return problem(
                    shown(digits) + " is no barcode: it has " + digits.length() + " digits",
                    "Write all 8, 12, 13 or 14 digits, zeros at the beginning included");
        }
        if (digits.chars().allMatch(digit -> digit == '0')) {
            return problem(digits + " is no article's barcode", "Write the article's own, or leave the field empty");
        }
        return checkDigitProblem(digits);
    }

    public Kind kind() {
        return switch (digits.length()) {
            case 8 -> Kind.EAN_8;
            case 12 -> Kind.UPC_A;
            case 13 -> Kind.EAN_13;
            default -> Kind.GTIN_14;
        };
    }

    /**
     * Whether it is of a range that each company gives out for itself (restricted circulation): good in its own shop and
     * at its own till, but another company may have the same, so marketplaces refuse it.
     */
    public boolean internal() {
        if (kind() == Kind.EAN_8) {
            return digits.startsWith("0") || digits.startsWith("2");
        }
        String ean = gtin().substring(1);
        return ean.startsWith("2") || ean.startsWith("02") || ean.startsWith("04");
    }

    /** The 14 digits that are the same for every way of writing it: a UPC-A is an EAN-13 with a zero before it. */
    public String gtin() {
        return "0".repeat(LONGEST - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return digits;
    }

    private static Optional<Problem> checkDigitProblem(String digits) {
        int last = digits.length() - 1;
        String before = digits.substring(0, last);
        char expected = checkDigit(before);
        return expected == digits.charAt(last)
                ? Optional.empty()
                : problem(
                        digits + " is no barcode: its last digit is " + digits.charAt(last) + " where " + expected
                                + " is expected",
                        "Compare it with the label: if the others are right, it is " + before + expected);
    }

    /** Weighs the digits 3, 1, 3… from the right; the check digit makes the sum a multiple of ten. */
    private static char checkDigit(String before) {
        int sum = 0;
        for (int i = before.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += weight * (before.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static boolean isKnownLength(int length) {
        return length == 8 || (length >= 12 && length <= LONGEST);
    }

    /** Without the blanks, dashes and marks of no width that people and scanners put in. */
    private static String bare(String written) {
        var bare = new StringBuilder(LONGEST);
        written.codePoints().filter(character -> !isFiller(character)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isFiller(int character) {
        return Character.isWhitespace(character)
                || switch (Character.getType(character)) {
                    case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.CONTROL, Character.FORMAT ->
                        true;
                    default -> character == '−';
                };
    }

    /** ASCII digits only: readers of barcodes know no others. */
    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static String shown(String bare) {
        int end = Character.isHighSurrogate(bare.charAt(Math.min(bare.length(), SHOWN) - 1)) ? SHOWN - 1 : SHOWN;
        return bare.length() > SHOWN ? bare.substring(0, end) + "…" : bare;
    }

    private static Optional<Problem> problem(String what, String remedy) {
        return Optional.of(new Problem("$", what, remedy));
    }
}
