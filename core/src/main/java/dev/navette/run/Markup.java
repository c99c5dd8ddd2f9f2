package dev.navette.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements that are HTML and XML at once: what is opened is closed, and whatever is text cannot become anything
 * else, wherever it came from.
 */
final class Markup {

    private static final Set<String> INLINE = Set.of("span", "strong", "a", "td", "th", "title", "path", "circle");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Appendable out) throws IOException {
        this.out = out;
        out.append("<!DOCTYPE html>");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    Markup open(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Markup close() throws IOException {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that never holds anything, such as {@code meta}. */
    Markup empty(String element, String... attributes) throws IOException {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element of nothing but text. */
    Markup element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    Markup text(String text) throws IOException {
        escape(text, false);
        return this;
    }

    /** Text of ours that a browser reads as it stands: a style sheet, without {@code <} and {@code &}. */
    Markup verbatim(String ours) throws IOException {
        out.append(ours);
        return this;
    }

    private void begin(String element, String... attributes) throws IOException {
        if (!INLINE.contains(element)) {
            out.append('\n');
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
    }

    private void escape(String text, boolean attribute) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append(' ');
                case '\n', '\t' -> out.append(attribute ? ' ' : (char) character);
                default -> out.append(Character.toString(mayStand(character) ? character : '\uFFFD'));
            }
        }
    }

    /**
     * Whether a character is one that HTML and XML know and that leaves the others in their order. An override that data
     * brought along would show a reference or a file's name backwards.
     */
    private static boolean mayStand(int character) {
        boolean half = within(character, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
        boolean none = (character & 0xFFFE) == 0xFFFE || within(character, 0xFDD0, 0xFDEF);
        boolean turns = within(character, 0x202A, 0x202E) || within(character, 0x2066, 0x2069);
        return !Character.isISOControl(character) && !half && !none && !turns;
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
