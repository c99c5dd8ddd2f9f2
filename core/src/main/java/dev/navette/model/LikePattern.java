package dev.navette.model;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a text is to look like: {@code %} stands for any characters or none, {@code _} for exactly one. A backslash before
 * {@code %}, {@code _} or another backslash makes it stand for itself; before anything else it is refused, since systems
 * differ in what they make of it. Upper and lower case are told apart.
 *
 * @param text the pattern as written, at most 1,000 characters
 */
public record LikePattern(String text) {

    static final int LONGEST = 1_000;

    /** @throws IllegalArgumentException when it is too long, or a backslash stands before what needs none */
    public LikePattern {
        if (Objects.requireNonNull(text, "text").length() > LONGEST) {
            throw new IllegalArgumentException("text is longer than " + LONGEST + " characters");
        }
        if (!escapedWell(text)) {
            throw new IllegalArgumentException("text has a backslash before something else than %, _ or \\: " + text);
        }
    }

    /**
     * The same pattern in another system's words.
     *
     * @param anyCharacters what stands for any characters or none
     * @param oneCharacter what stands for exactly one
     * @param literal makes of characters that stand for themselves what the other system takes as such
     */
    public String translated(String anyCharacters, String oneCharacter, UnaryOperator<String> literal) {
        var translated = new StringBuilder();
        var literals = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character != '%' && character != '_') {
                at += character == '\\' ? 1 : 0;
                literals.append(text.charAt(at));
                continue;
            }
            flush(literals, translated, literal);
            translated.append(character == '%' ? anyCharacters : oneCharacter);
        }
        flush(literals, translated, literal);
        return translated.toString();
    }

    /**
     * Says of texts whether they match, whole. Thread-safe; the time it takes grows with the length of the text, whatever
     * the pattern: make it once, not for each text.
     */
    public Predicate<String> matcher() {
        return new LikeMatcher(text);
    }

    static boolean escapedWell(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
                if (at == text.length() || "%_\\".indexOf(text.charAt(at)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void flush(StringBuilder literals, StringBuilder translated, UnaryOperator<String> literal) {
        if (!literals.isEmpty()) {
            translated.append(literal.apply(literals.toString()));
            literals.setLength(0);
        }
    }
}
