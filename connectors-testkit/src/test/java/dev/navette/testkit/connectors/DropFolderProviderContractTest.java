package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.files.DropFolderProvider;
import dev.navette.files.DropFolderSettings;
import dev.navette.spi.ConnectorProvider;
import dev.navette.testkit.ProviderContract;
import dev.navette.text.Audience;
import dev.navette.text.Dialect;

class DropFolderProviderContractTest extends ProviderContract<DropFolderSettings> {

    @TempDir
    private Path folder;

    @Override
    protected ConnectorProvider<DropFolderSettings> provider() {
        return new DropFolderProvider();
    }

    @Override
    protected DropFolderSettings settings() {
        return settings(folder);
    }

    @Override
    protected DropFolderSettings sameAccount() {
        return new DropFolderSettings(
                folder.resolve("..").resolve(folder.getFileName()), Dialect.FRENCH_WINDOWS, Audience.PROGRAMS);
    }

    @Override
    protected DropFolderSettings otherAccount() throws IOException {
        return settings(Files.createDirectories(folder.resolve("other")));
    }

    /** A folder that is not there may come, and what is written says so until then. */
    @Override
    protected List<DropFolderSettings> unusable() {
        return List.of();
    }

    private static DropFolderSettings settings(Path folder) {
        return new DropFolderSettings(folder, Dialect.FRENCH_EXCEL, Audience.SPREADSHEETS);
    }
}
