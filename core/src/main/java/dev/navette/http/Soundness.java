package dev.navette.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.navette.text.Excerpt;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Whether a body is JSON from its first byte to its last, and if not, what it is. */
final class Soundness {

    private static final int LOOKED_AT = 4_096;

    private Soundness() {}

    /** What is wrong with it, as it follows the status in a message: {@code an empty body}. */
    static Optional<String> flaw(byte[] body) {
        try {
            return json(body) ? Optional.empty() : Optional.of("an empty body");
        } catch (UnexpectedEndOfInputException cut) {
            return Optional.of("JSON that ends in the middle");
        } catch (JacksonException broken) {
            return Optional.of(described(body));
        }
    }

    private static boolean json(byte[] body) {
        int depth = 0;
        int values = 0;
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                values += depth == 0 ? 1 : 0;
                if (values > 1) {
                    throw new TwoValues();
                }
            }
        }
        return values == 1;
    }

    /** A second value after the first. */
    private static final class TwoValues extends JacksonException {

        private static final long serialVersionUID = 1L;

        TwoValues() {
            super("a second value");
        }
    }

    private static String described(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8).strip();
        char last = lastOf(body);
        if (text.startsWith("<") && (last == '}' || last == ']')) {
            return "other words before its JSON: " + Page.words(body).orElse("");
        }
        Optional<String> page = Page.words(body);
        if (page.isPresent()) {
            return "a page for people: " + page.get();
        }
        if (!utf8(body)) {
            return "JSON that is not UTF-8";
        }
        return text.startsWith("{") || text.startsWith("[")
                ? "JSON that is broken, or with other words after it"
                : "a text that is no JSON: " + Excerpt.of(text);
    }

    private static char lastOf(byte[] body) {
        int end = body.length;
        while (end > 0 && Character.isWhitespace(body[end - 1])) {
            end--;
        }
        return end == 0 ? ' ' : (char) body[end - 1];
    }

    private static boolean utf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
