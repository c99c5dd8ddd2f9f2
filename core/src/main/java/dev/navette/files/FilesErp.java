package dev.navette.files;

import java.nio.file.Path;

import dev.navette.spi.Connection;

/** An ERP that is a folder of delimited files, exported by a program that has no interface. */
public final class FilesErp {

    private FilesErp() {}

    /**
     * The connection for a profile.
     *
     * @param folder where the files are
     * @param mapping the JSON file that says which column of which file is what
     */
    public static Connection<FilesErpSettings> in(Path folder, Path mapping) {
        return new Connection<>(new FilesErpProvider(), new FilesErpSettings(folder, mapping));
    }
}
