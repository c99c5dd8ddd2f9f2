package dev.navette.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Names as they stand in the address of a page (ART-6): {@code Huile d'olive 1,5 L} is {@code huile-d-olive-1-5-l}. */
public final class Slugs {

    private Slugs() {}

    /**
     * The name in ASCII letters in lower case and digits, with single dashes between; nothing when none of it can be
     * written so.
     *
     * @param longest how many characters it may have: what is more is cut off at a dash, or within the first word
     */
    public static Optional<String> of(String name, int longest) {
        if (longest < 1) {
            throw new IllegalArgumentException("longest is below 1: " + longest);
        }
        String slug = cut(dashed(spelled(name)), longest);
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }

    /** Letters with their accents taken off; what has no spelling becomes a blank. */
    private static String spelled(String name) {
        var spelling = new Transliteration(StandardCharsets.US_ASCII.newEncoder());
        var spelled = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (character < 0x80) {
                spelled.append((char) character);
            } else if (Character.getType(character) != Character.NON_SPACING_MARK) {
                spelled.append(spelling.of(character).orElse(" "));
            }
        });
        return spelled.toString();
    }

    private static String dashed(String spelled) {
        var slug = new StringBuilder(spelled.length());
        boolean gap = false;
        for (int i = 0; i < spelled.length(); i++) {
            char character = lowerCase(spelled.charAt(i));
            boolean kept = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
            if (kept) {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(character);
            }
            gap = !kept;
        }
        return slug.toString();
    }

    private static String cut(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        int dash = slug.lastIndexOf('-', longest);
        return slug.substring(0, dash > 0 ? dash : longest);
    }

    private static char lowerCase(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character - 'A' + 'a') : character;
    }
}
