package dev.navette.text;

/** Foreign text as a message shows it: on one line, and not longer than a person reads. */
public final class Excerpt {

    private static final int LENGTH = 80;

    private Excerpt() {}

    /** At most 80 characters of it, control characters as blanks; what was cut is marked by an ellipsis. */
    public static String of(String text) {
        int end = Math.min(text.length(), LENGTH);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var excerpt = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char character = text.charAt(i);
            excerpt.append(Character.isISOControl(character) ? ' ' : character);
        }
        return end < text.length() ? excerpt.append('…').toString() : excerpt.toString();
    }
}
