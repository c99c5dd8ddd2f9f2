package dev.navette.text;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What stands before an item of a list: a bullet, or a number, letter or Roman number.
 *
 * @param text as it is written, without blanks around: {@code 2.}, {@code b)}, {@code •}
 * @param ordered whether it counts
 * @param level how deep the item is, 0 on the first level
 */
record ListMarker(String text, boolean ordered, int level) {

    private static final int LONGEST = 20;
    private static final int DEEPEST = 8;
    private static final String ENDS = ".)]:";
    private static final Set<String> FIRST = Set.of("1", "a", "i");

    /** The marker that is written so, or null when nothing is. */
    static @Nullable ListMarker of(String written, int level) {
        String text = Blanks.strip(written);
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        return new ListMarker(text, counts(text), Math.max(0, Math.min(level, DEEPEST)));
    }

    /** Whether a list can begin with it: 1, a or i; of 2.3.1 the last one counts. */
    boolean isFirst() {
        return FIRST.contains(label(text).toLowerCase(Locale.ROOT));
    }

    /** Letters count only with a sign behind them: a lone o is the bullet of Word's second level. */
    private static boolean counts(String text) {
        String label = label(text);
        boolean digits = !label.isEmpty() && label.chars().allMatch(character -> character >= '0' && character <= '9');
        boolean letters = !label.isEmpty()
                && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                && label.chars().allMatch(ListMarker::isLetter);
        return digits || letters;
    }

    private static String label(String text) {
        int from = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
        int to = text.length();
        while (to > from && ENDS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String label = text.substring(from, to);
        return label.substring(label.lastIndexOf('.') + 1);
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
