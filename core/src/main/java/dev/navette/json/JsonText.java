package dev.navette.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.navette.error.Problem;
import dev.navette.text.Excerpt;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a text: read strictly, written for people. */
public final class JsonText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(printer())
            .build();

    private JsonText() {}

    /**
     * The tree of a text, or nothing when it is not JSON in UTF-8: that is a problem with its line and column.
     *
     * @param noun what messages call the text: {@code the mapping}
     */
    public static Optional<JsonNode> tree(byte[] bytes, String noun, Reading reading) {
        try {
            return Optional.of(JSON.readTree(bytes));
        } catch (JacksonException malformed) {
            reading.add(malformed(malformed, bytes, noun));
            return Optional.empty();
        }
    }

    /** The text of a tree, indented, with a line end at its end. */
    public static String of(JsonNode tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    private static Problem malformed(JacksonException malformed, byte[] bytes, String noun) {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), characters, true)
                .isError()) {
            long above = characters
                    .flip()
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
            return new Problem("line " + (above + 1), noun + " is not UTF-8", "Save it as UTF-8");
        }
        TokenStreamLocation place = malformed.getLocation();
        String where = place == null || place.getLineNr() < 1
                ? "$"
                : "line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new Problem(
                where,
                "it is not JSON" + said(malformed),
                "Look for a missing comma, quote or bracket there or just before");
    }

    /** What the parser says, where that cannot hold a value: a key that lost its quotes may be a secret. */
    private static String said(JacksonException malformed) {
        String words = String.valueOf(malformed.getOriginalMessage());
        boolean harmless = words.startsWith("Unexpected character")
                || words.startsWith("Unexpected end-of-input")
                || words.startsWith("Duplicate");
        return harmless ? ": " + Excerpt.of(words) : "";
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
