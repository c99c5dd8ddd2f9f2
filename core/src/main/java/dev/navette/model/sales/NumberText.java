package dev.navette.model.sales;

import java.util.Optional;

import dev.navette.error.Problem;

/** How a business number is read, and how it is told: never whole, since it may be that of one person (CUS-11). */
final class NumberText {

    /** What to do about a number that its own check digits refuse. */
    static final String COMPARE = "Compare it with a paper of the company: a digit is wrong, or two are swapped";

    private static final int SHOWN = 3;

    private NumberText() {}

    /**
     * The number as written, its ASCII letters in upper case, without the blanks, dots, dashes and marks of no width that
     * people put in. Other letters stay: a Turkish dotless i would become an I.
     */
    static String bare(String written) {
        var bare = new StringBuilder();
        written.codePoints()
                .filter(character -> !isFiller(character))
                .map(character -> character >= 'a' && character <= 'z' ? character - 'a' + 'A' : character)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Its first three characters at most, and of something short a third, and how many it has: {@code 356… (9 digits)}. */
    static String masked(String bare) {
        int length = bare.codePointCount(0, bare.length());
        int end = bare.offsetByCodePoints(0, Math.min(SHOWN, length / 3));
        return bare.substring(0, end) + "… (" + length + (isDigits(bare) ? " digits" : " characters") + ")";
    }

    /** What keeps a number from being the digits that it should be; check digits apart. */
    static Optional<Problem> digitsProblem(String bare, String name, int length) {
        if (bare.isEmpty()) {
            return blank(name);
        }
        if (!isDigits(bare)) {
            return problem(masked(bare) + " is no " + name + ": it has more than digits", "Write its digits only");
        }
        if (bare.length() != length) {
            return problem(
                    masked(bare) + " is no " + name + ": that has " + length,
                    "Write all " + length + " digits, zeros at the beginning included");
        }
        return isZero(bare)
                ? problem(masked(bare) + " is no " + name + ": it is nothing but zeros", leaveOut(name))
                : Optional.empty();
    }

    static Optional<Problem> blank(String name) {
        return problem("it is blank", leaveOut(name));
    }

    static Optional<Problem> problem(String what, String remedy) {
        return Optional.of(new Problem("$", what, remedy));
    }

    /** ASCII digits only: what checks a number later knows no others. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(NumberText::isDigit);
    }

    /** Whether it has no digit above zero. */
    static boolean isZero(String text) {
        return text.chars().noneMatch(character -> isDigit(character) && character != '0');
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static String leaveOut(String name) {
        return "Write the " + name + ", or leave the field out";
    }

    private static boolean isFiller(int character) {
        return Character.isWhitespace(character)
                || switch (Character.getType(character)) {
                    case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.CONTROL, Character.FORMAT ->
                        true;
                    default -> character == '−' || character == '.';
                };
    }
}
