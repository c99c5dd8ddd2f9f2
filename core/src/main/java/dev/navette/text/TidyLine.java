package dev.navette.text;

/** A line of fixed texts and values, in which the punctuation around a value that is missing does not dangle. */
final class TidyLine {

    private static final String PUNCTUATION = "-‐‑–—/|,;:·_&+";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final StringBuilder line = new StringBuilder();
    private boolean missing;
    private String gap = "";
    private int solid; // up to there it is a value's own, its punctuation included

    /** Adds a value; an empty one is missing. */
    void value(String value) {
        if (!value.isEmpty()) {
            closeGap(value);
            line.append(value);
            solid = line.length();
        } else if (!missing) {
            missing = true;
            openGap();
        }
    }

    /** Adds a text that stands in the template. */
    void fixed(String text) {
        if (!missing) {
            line.append(text);
            return;
        }
        String rest = withoutBrackets(text);
        int words = 0;
        while (words < rest.length() && isPunctuation(rest.charAt(words))) {
            words++;
        }
        widen(rest.substring(0, words));
        if (words < rest.length()) {
            String remaining = rest.substring(words);
            if (isBracketOfNothing(remaining)) {
                fixed(remaining);
            } else {
                closeGap(remaining);
                line.append(remaining);
            }
        }
    }

    /** The line as far as it goes: after a missing value at its end nothing follows. */
    String text() {
        return Blanks.strip(line.toString());
    }

    /** A text without the punctuation at its end. */
    static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && isPunctuation(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Brackets that have nothing in them are as if they were not there. */
    private String withoutBrackets(String text) {
        String rest = text;
        while (isBracketOfNothing(rest)) {
            line.setLength(line.length() - 1);
            openGap();
            rest = rest.substring(1);
        }
        return rest;
    }

    private boolean isBracketOfNothing(String text) {
        int bracket = text.isEmpty() ? -1 : CLOSING.indexOf(text.charAt(0));
        return bracket >= 0 && line.length() > solid && line.charAt(line.length() - 1) == OPENING.charAt(bracket);
    }

    /** Takes the punctuation off the end of the line. */
    private void openGap() {
        int words = Math.max(solid, withoutEnd(line.toString()).length());
        gap = "";
        widen(line.substring(words));
        line.setLength(words);
    }

    private void widen(String other) {
        gap = other.length() > gap.length() ? other : gap;
    }

    private void closeGap(String next) {
        boolean within = !line.isEmpty()
                && OPENING.indexOf(line.charAt(line.length() - 1)) < 0
                && CLOSING.indexOf(next.charAt(0)) < 0;
        if (missing && within) {
            line.append(gap);
        }
        missing = false;
    }

    private static boolean isPunctuation(char character) {
        return Blanks.isBlank(character) || PUNCTUATION.indexOf(character) >= 0;
    }
}
