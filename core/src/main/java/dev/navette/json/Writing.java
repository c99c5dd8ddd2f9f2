package dev.navette.json;

import java.io.File;
import java.nio.file.Path;

/**
 * One writing of a JSON text.
 *
 * @param folder what lies below it is written relative to it, so that the folder may be moved as a whole
 */
public record Writing(Path folder) {

    String text(Path path) {
        boolean below = path.isAbsolute() == folder.isAbsolute()
                && path.normalize().startsWith(folder.normalize())
                && !path.normalize().equals(folder.normalize());
        Path written = below ? folder.normalize().relativize(path.normalize()) : path;
        return written.toString().replace(File.separatorChar, '/');
    }
}
