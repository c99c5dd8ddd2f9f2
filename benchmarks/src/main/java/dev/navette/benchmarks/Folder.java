package dev.navette.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A new folder that is gone afterwards. */
record Folder(Path path) implements AutoCloseable {

    static Folder temporary() {
        try {
            return new Folder(Files.createTempDirectory("navette-benchmark"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            for (Path file : content()) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }
}
