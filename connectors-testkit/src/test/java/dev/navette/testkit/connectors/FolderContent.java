package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.navette.model.Image;

/** What is in a folder. */
final class FolderContent {

    private FolderContent() {}

    /** The hash of each file in it and below it, by its path; of a folder its name alone. */
    static Map<String, String> of(Path folder) throws IOException {
        var content = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                content.put(path.toString(), Files.isDirectory(path) ? "a folder" : hash(path));
            }
        }
        return content;
    }

    private static String hash(Path file) throws IOException {
        return Image.of("file", Files.readAllBytes(file)).hash();
    }
}
