package dev.navette.text;

/** Blanks as people and spreadsheets type them, the unbreakable ones included. */
final class Blanks {

    private static final String UNBREAKABLE = "\u00A0\u2007\u202F\uFEFF\u200B";

    private Blanks() {}

    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || UNBREAKABLE.indexOf(character) >= 0;
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
