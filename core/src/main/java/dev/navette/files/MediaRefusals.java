package dev.navette.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Medium;
import dev.navette.text.Excerpt;

/** How it is said that a folder as a whole cannot be read, or has not what is asked for. */
final class MediaRefusals {

    private MediaRefusals() {}

    /** What to throw when a folder could not be listed. */
    static RuntimeException unlisted(Path folder, String source, IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return new UnreadableSourceException(lost(folder, source), failed);
        }
        if (failed instanceof NotDirectoryException) {
            return new UnreadableSourceException(
                    Fault.of(
                            "The " + nameOf(folder) + " is a file, not a folder",
                            source,
                            placeOf(folder),
                            "Name a folder"),
                    failed);
        }
        if (failed instanceof AccessDeniedException) {
            Fault denied = Fault.of(
                    "The " + nameOf(folder) + " may not be read by this program",
                    source,
                    placeOf(folder),
                    "Give its user the right to list it and to read its files");
            return new UnreadableSourceException(denied, failed);
        }
        Fault broken = new Fault(
                "The " + nameOf(folder) + " cannot be read now",
                source,
                placeOf(folder),
                Excerpt.of(String.valueOf(failed.getMessage())),
                "Look whether its drive is connected; the next run reads it again");
        return new UnreachableException(broken, failed);
    }

    static Fault lost(Path folder, String source) {
        return Fault.of(
                "The " + nameOf(folder) + " is not there",
                source,
                placeOf(folder),
                "Make it, connect its drive, or correct its path");
    }

    static Fault gone(String source, Medium image) {
        return Fault.of(
                "No file has this content any more",
                source,
                "file " + image.fileName(),
                "Put it back if it should be there; where it was changed its article is read again");
    }

    /** {@code folder photos}. */
    static String nameOf(Path folder) {
        return "folder " + folder.toAbsolutePath().normalize().getFileName();
    }

    private static String placeOf(Path folder) {
        return "folder " + folder.toAbsolutePath().normalize().getParent();
    }
}
