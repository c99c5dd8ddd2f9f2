package dev.navette.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where a field of RTF leads: {@code HYPERLINK "https://shop.example" \o "Our shop"}. */
final class LinkTarget {

    private static final String KEYWORD = "HYPERLINK";
    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:", "tel:");
    private static final String SWITCHES_WITH_ARGUMENT = "lots";
    private static final String UNSAFE = "\"<>\\^`{|}";

    private LinkTarget() {}

    /** The address, or null when the field leads nowhere, or where no page should. */
    static @Nullable String of(String instruction) {
        String text = Blanks.strip(instruction);
        if (!text.regionMatches(true, 0, KEYWORD, 0, KEYWORD.length())) {
            return null;
        }
        String address =
                Blanks.strip(argument(text.substring(KEYWORD.length()))).replace(" ", "%20");
        return isSafe(address) ? address : null;
    }

    /** The first that belongs to no switch; empty when there is none. */
    private static String argument(String text) {
        boolean ofSwitch = false;
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (Blanks.isBlank(character)) {
                at++;
            } else if (character == '\\') {
                ofSwitch = at + 1 < text.length() && SWITCHES_WITH_ARGUMENT.indexOf(text.charAt(at + 1)) >= 0;
                at += 2;
            } else {
                int end = endOfArgument(text, at);
                if (!ofSwitch) {
                    return text.substring(character == '"' ? at + 1 : at, end);
                }
                ofSwitch = false;
                at = end + 1;
            }
        }
        return "";
    }

    private static int endOfArgument(String text, int from) {
        boolean quoted = text.charAt(from) == '"';
        int end = from + 1;
        while (end < text.length() && !(quoted ? text.charAt(end) == '"' : Blanks.isBlank(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isSafe(String address) {
        boolean allowed = SCHEMES.stream()
                .anyMatch(scheme -> address.length() > scheme.length()
                        && address.regionMatches(true, 0, scheme, 0, scheme.length()));
        return allowed && address.codePoints().allMatch(LinkTarget::isSafe);
    }

    private static boolean isSafe(int character) {
        return Paragraphs.isKept(character)
                && UNSAFE.indexOf(character) < 0
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }
}
