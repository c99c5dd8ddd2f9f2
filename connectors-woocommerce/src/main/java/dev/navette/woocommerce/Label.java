package dev.navette.woocommerce;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.navette.text.Entities;

/**
 * What people read of a term, and how it goes to the shop. WordPress cleans the names of terms as if they were typed into a
 * form: it takes out tags, backslashes and whatever looks percent-encoded, and gives an ampersand back as an entity (11.0.1,
 * observed; {@code wp_insert_term}). What it would take out goes as a character reference, which it keeps.
 */
final class Label {

    /** The most characters that the shop keeps of one, references included. */
    static final int MOST = 200;

    private static final Pattern LOST = Pattern.compile("[&<>\\\\]|%(?=[0-9a-fA-F]{2})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private Label() {}

    /** As it is sent. */
    static String sent(String label) {
        return LOST.matcher(label).replaceAll(lost -> switch (lost.group()) {
            case "&" -> "&amp;";
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "%" -> "&#37;";
            default -> "&#92;";
        });
    }

    /** As people read what the shop has. */
    static String read(String name) {
        return Entities.decoded(name);
    }

    /** Whether the shop's name reads as a label does; rows of blanks are one to the shop. */
    static boolean same(String label, String name) {
        return oneBlank(label).equals(oneBlank(read(name)));
    }

    /** The longest word of it, which the shop finds it by however it keeps the rest; empty where it has none. */
    static String word(String label) {
        return WORD.matcher(label)
                .results()
                .map(MatchResult::group)
                .reduce("", (longest, word) -> word.length() > longest.length() ? word : longest);
    }

    private static String oneBlank(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
