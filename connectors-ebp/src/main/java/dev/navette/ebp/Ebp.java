package dev.navette.ebp;

import java.nio.file.Path;

import dev.navette.spi.Connection;

/** EBP Gestion Commerciale, as one side of a profile. */
public final class Ebp {

    private Ebp() {}

    /**
     * EBP on the desktop, by files, with the defaults; {@link EbpFilesSettings} has the options.
     *
     * @param folder in which the folders of {@link EbpLayout} are
     */
    public static Connection<EbpFilesSettings> files(Path folder) {
        return files(EbpFilesSettings.in(folder));
    }

    /** EBP on the desktop, by files. */
    public static Connection<EbpFilesSettings> files(EbpFilesSettings settings) {
        return new Connection<>(new EbpFilesProvider(), settings);
    }
}
