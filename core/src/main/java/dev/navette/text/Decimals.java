package dev.navette.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimal numbers as spreadsheets and business software write them. Never guesses: 1.234 may be two numbers. */
final class Decimals {

    private static final int LONGEST = 60;
    private static final int GROUP = 3;

    private Decimals() {}

    /**
     * The number, or nothing when the text is not one. Thousands may be grouped by blanks, or by the other mark when
     * that leaves one reading only: {@code 1.234,5} and {@code 1.234.567} with a decimal comma, but not {@code 1.234}.
     */
    static Optional<BigDecimal> parse(String text, char mark) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        int at = text.indexOf(mark);
        String whole = text.substring(signed ? 1 : 0, at < 0 ? text.length() : at);
        String decimals = at < 0 ? "" : text.substring(at + 1);
        boolean complete = at < 0 ? !whole.isEmpty() : digits(decimals);
        if (!complete || !whole(whole, mark, at >= 0)) {
            return Optional.empty();
        }
        var number = new StringBuilder(text.length()).append(text.charAt(0) == '-' ? "-" : "");
        whole.chars().filter(Decimals::isDigit).forEach(digit -> number.append((char) digit));
        if (at >= 0) {
            number.append('.').append(decimals);
        }
        return Optional.of(new BigDecimal(number.toString()));
    }

    /** Whether the text is a plain number that a spreadsheet cannot run: digits, a sign, a mark. */
    static boolean isPlain(String text, char mark) {
        return text.chars().noneMatch(character -> Blanks.isBlank((char) character))
                && parse(text, mark).isPresent();
    }

    private static boolean whole(String whole, char mark, boolean hasDecimals) {
        int first = firstGroup(whole);
        if (first == whole.length()) {
            return true;
        }
        char grouping = whole.charAt(first);
        boolean blank = Blanks.isBlank(grouping);
        int groups = (whole.length() - first) / (GROUP + 1);
        if (first < 1 || first > GROUP || !(blank || grouping == other(mark)) || !fits(whole, first, grouping)) {
            return false;
        }
        return blank || hasDecimals || groups > 1;
    }

    /** Whether every group after the first is three digits behind the same sign. */
    private static boolean fits(String whole, int first, char grouping) {
        if ((whole.length() - first) % (GROUP + 1) != 0) {
            return false;
        }
        for (int i = first; i < whole.length(); i++) {
            char character = whole.charAt(i);
            boolean between = (i - first) % (GROUP + 1) == 0;
            if (between ? character != grouping : !isDigit(character)) {
                return false;
            }
        }
        return true;
    }

    private static int firstGroup(String whole) {
        int first = 0;
        while (first < whole.length() && isDigit(whole.charAt(first))) {
            first++;
        }
        return first;
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && firstGroup(text) == text.length();
    }

    /** ASCII digits only: BigDecimal takes those of every script. */
    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static char other(char mark) {
        return mark == ',' ? '.' : ',';
    }
}
