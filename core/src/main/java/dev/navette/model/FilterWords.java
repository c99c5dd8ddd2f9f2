package dev.navette.model;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The words of filter text: those that are reserved, those that are meant, and those that may name a field. */
final class FilterWords {

    static final int LONGEST_NAME = 128;

    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "like", "in", "is", "null", "between", "true", "false");

    /** What French users write, by what is meant. */
    private static final Map<String, String> FRENCH = Map.of(
            "et", "and",
            "ou", "or",
            "non", "not",
            "pas", "not",
            "comme", "like",
            "dans", "in",
            "est", "is",
            "nul", "null",
            "vrai", "true",
            "faux", "false");

    private FilterWords() {}

    /** Letters beyond ASCII stay as they are: else a dotless i or a Kelvin sign would make a reserved word. */
    static String lower(String word) {
        var lower = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                lower.setCharAt(i, (char) (letter + ('a' - 'A')));
            }
        }
        return lower.toString();
    }

    static boolean reserved(String word) {
        return RESERVED.contains(lower(word));
    }

    /** The reserved word that a French one stands for, or null. */
    static @Nullable String meant(String word) {
        return FRENCH.get(lower(word));
    }

    static boolean begins(int character) {
        return Character.isLetter(character) || character == '_';
    }

    /** Accents may be characters of their own: a name that comes from a Mac. */
    static boolean goesOn(int character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '.'
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** Whether each point of a word stands between others. */
    static boolean pointsStandBetween(String word) {
        return !word.startsWith(".") && !word.endsWith(".") && !word.contains("..");
    }

    /** Whether a name can be written without quotes. */
    static boolean plain(String name) {
        return begins(name.codePointAt(0))
                && name.codePoints().allMatch(FilterWords::goesOn)
                && pointsStandBetween(name)
                && !reserved(name);
    }

    /** Why this cannot be the name of a field, or null when it can. */
    static @Nullable String whyNoName(String name) {
        if (name.isBlank()) {
            return "blank";
        }
        if (name.length() > LONGEST_NAME) {
            return "longer than " + LONGEST_NAME + " characters";
        }
        return name.chars().anyMatch(Character::isISOControl) ? "not without control characters" : null;
    }

    static void checkName(String field) {
        String why = whyNoName(Objects.requireNonNull(field, "field"));
        if (why != null) {
            throw new IllegalArgumentException("field is " + why);
        }
    }
}
