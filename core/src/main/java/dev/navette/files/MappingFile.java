package dev.navette.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import dev.navette.error.InvalidSettingsException;
import dev.navette.json.JsonText;
import dev.navette.json.Reading;
import dev.navette.json.RecordShape;
import dev.navette.text.SourceFiles;

/** The JSON file that says which column of which file is what. */
final class MappingFile {

    private MappingFile() {}

    /**
     * Reads and checks it.
     *
     * @throws InvalidSettingsException with everything that is wrong in it
     * @throws dev.navette.error.UnreadableSourceException when it is not there
     */
    static Mapping read(Path file) {
        String source = "mapping " + file.getFileName();
        var reading = new Reading(file.resolveSibling(""));
        Optional<Mapping> mapping = JsonText.tree(bytes(file, source), "the mapping", reading)
                .map(tree -> RecordShape.of(Mapping.class).read(tree, "$", reading));
        if (mapping.isEmpty() || !reading.problems().isEmpty()) {
            throw new InvalidSettingsException("The mapping " + file, reading.problems());
        }
        return mapping.get();
    }

    private static byte[] bytes(Path file, String source) {
        try (InputStream in = SourceFiles.open(file, source)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw SourceFiles.refusal(file, source, broken);
        }
    }
}
