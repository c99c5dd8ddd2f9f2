package dev.navette.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;

/** Opens files that others left for us, and says what a person can do when one cannot be opened. */
public final class SourceFiles {

    private static final int SHOWN = 20;

    private SourceFiles() {}

    /**
     * Opens a file.
     *
     * @param source what messages call it
     * @throws UnreadableSourceException when it is not there (naming the files that are) or may not be read
     * @throws UnreachableException when it cannot be read now
     */
    public static InputStream open(Path file, String source) {
        try {
            if (Files.isDirectory(file)) {
                throw Refusals.unreadable(
                        Refusals.nameOf(file) + " is a folder, not a file", source, place(file), "Name a file in it");
            }
            return Files.newInputStream(file);
        } catch (IOException failed) {
            throw refusal(file, source, failed);
        }
    }

    /**
     * Opens a file at one of its bytes.
     *
     * @throws UnreadableSourceException as {@link #open(Path, String)} does
     * @throws UnreachableException when it cannot be read now, or is shorter
     */
    public static InputStream open(Path file, String source, long offset) {
        InputStream in = open(file, source);
        try {
            in.skipNBytes(offset);
            return in;
        } catch (IOException failed) {
            try {
                in.close();
            } catch (IOException lost) {
                failed.addSuppressed(lost);
            }
            throw refusal(file, source, failed);
        }
    }

    /** What to throw when something about a file could not be learned. */
    public static RuntimeException refusal(Path file, String source, IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return new UnreadableSourceException(absent(file, source), failed);
        }
        if (failed instanceof AccessDeniedException) {
            Fault denied = Fault.of(
                    "This program may not read " + Refusals.nameOf(file),
                    source,
                    place(file),
                    "Give its user the right to read the file and to enter its folder");
            return new UnreadableSourceException(denied, failed);
        }
        return Refusals.unreachable(source, failed);
    }

    private static Fault absent(Path file, String source) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Fault.of(
                    "The folder " + folder + " is not there", source, place(file), "Make it or correct its path");
        }
        return Fault.of(
                "The file " + Refusals.nameOf(file) + " is not there",
                source,
                "folder " + folder,
                "Put it there or correct its name. " + neighbours(folder));
    }

    private static String neighbours(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(Refusals::nameOf)
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
            String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            return names.isEmpty() ? "The folder has no files" : "The folder has " + shown + more;
        } catch (IOException | UncheckedIOException hidden) {
            return "The folder cannot be listed";
        }
    }

    private static String place(Path file) {
        return "folder " + file.toAbsolutePath().getParent();
    }
}
