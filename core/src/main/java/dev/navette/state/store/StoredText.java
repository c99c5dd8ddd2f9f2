package dev.navette.state.store;

import java.util.HexFormat;

/**
 * Text as every database keeps it. What PostgreSQL refuses, U+0000, and what UTF-8 cannot say, half of a surrogate pair,
 * is kept as U+001A and four hexadecimal digits; so is U+001A itself. A damaged name of a foreign system then stays the
 * failure of one element: it is stored, and read again, as it came.
 */
final class StoredText {

    private static final char MARK = '\u001A';
    private static final int DIGITS = 4;

    private StoredText() {}

    static String of(String text) {
        int place = 0;
        while (place < text.length() && !isMarked(text, place)) {
            place++;
        }
        return place == text.length() ? text : marked(text, place);
    }

    /** What nobody marked is read as it is. */
    static String read(String stored) {
        int mark = stored.indexOf(MARK);
        if (mark < 0) {
            return stored;
        }
        var text = new StringBuilder(stored.length()).append(stored, 0, mark);
        for (int place = mark; place < stored.length(); place++) {
            if (stored.charAt(place) == MARK && hasDigits(stored, place + 1)) {
                text.append((char) HexFormat.fromHexDigits(stored, place + 1, place + 1 + DIGITS));
                place += DIGITS;
            } else {
                text.append(stored.charAt(place));
            }
        }
        return text.toString();
    }

    private static boolean hasDigits(String stored, int from) {
        return from + DIGITS <= stored.length()
                && stored.substring(from, from + DIGITS).chars().allMatch(HexFormat::isHexDigit);
    }

    private static String marked(String text, int first) {
        var stored = new StringBuilder(text.length() + DIGITS).append(text, 0, first);
        for (int place = first; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (isMarked(text, place)) {
                stored.append(MARK).append(HexFormat.of().toHexDigits(letter));
            } else {
                stored.append(letter);
            }
        }
        return stored.toString();
    }

    private static boolean isMarked(String text, int place) {
        char letter = text.charAt(place);
        if (letter == 0 || letter == MARK) {
            return true;
        }
        if (!Character.isSurrogate(letter)) {
            return false;
        }
        boolean paired = Character.isHighSurrogate(letter)
                ? place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1))
                : place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
        return !paired;
    }
}
