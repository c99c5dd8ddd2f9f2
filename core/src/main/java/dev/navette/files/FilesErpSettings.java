package dev.navette.files;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where an ERP's files are.
 *
 * @param folder the folder that holds them
 * @param mapping the JSON file that says which column of which file is what
 */
public record FilesErpSettings(Path folder, Path mapping) {

    public FilesErpSettings {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(mapping, "mapping");
    }
}
