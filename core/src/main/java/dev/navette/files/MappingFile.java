package dev.navette.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.text.Excerpt;
import dev.navette.text.SourceFiles;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON file that says which column of which file is what. */
final class MappingFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MappingFile() {}

    /**
     * Reads and checks it.
     *
     * @throws InvalidSettingsException with everything that is wrong in it
     * @throws dev.navette.error.UnreadableSourceException when it is not there
     */
    static Mapping read(Path file) {
        String source = "mapping " + file.getFileName();
        var binding = new JsonBinding();
        byte[] bytes = bytes(file, source);
        try {
            JsonNode tree = JSON.readTree(bytes);
            Mapping mapping = binding.bind(Mapping.class, tree, "$").orElse(null);
            if (mapping == null || !binding.problems().isEmpty()) {
                throw new InvalidSettingsException("The mapping " + file, binding.problems());
            }
            return mapping;
        } catch (JacksonException malformed) {
            throw new InvalidSettingsException("The mapping " + file, List.of(malformed(malformed, bytes)));
        }
    }

    private static byte[] bytes(Path file, String source) {
        try (InputStream in = SourceFiles.open(file, source)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw SourceFiles.refusal(file, source, broken);
        }
    }

    private static Problem malformed(JacksonException malformed, byte[] bytes) {
        ByteBuffer text = ByteBuffer.wrap(bytes);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(text, characters, true).isError()) {
            long above = characters
                    .flip()
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
            return new Problem("line " + (above + 1), "the mapping is not UTF-8", "Save it as UTF-8");
        }
        var place = malformed.getLocation();
        String where = place == null ? "$" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new Problem(
                where,
                "it is not JSON: " + Excerpt.of(malformed.getOriginalMessage()),
                "Look for a missing comma, quote or bracket there or just before");
    }
}
