package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.files.FilesErpProvider;
import dev.navette.files.FilesErpSettings;
import dev.navette.spi.ConnectorProvider;
import dev.navette.testkit.ProviderContract;

class FilesErpProviderContractTest extends ProviderContract<FilesErpSettings> {

    @TempDir
    private Path folder;

    @Override
    protected ConnectorProvider<FilesErpSettings> provider() {
        return new FilesErpProvider();
    }

    @Override
    protected FilesErpSettings settings() throws IOException {
        return new FilesErpSettings(
                folder,
                mapping(
                        "mapping.json",
                        "{\"articles\": {\"file\": \"articles.csv\","
                                + " \"columns\": {\"reference\": \"Code article\", \"name\": \"Libellé\"}}}"));
    }

    /** By a link, and with another mapping: what is read of the account, not which. */
    @Override
    protected FilesErpSettings sameAccount() throws IOException {
        Path link = folder.resolve("ebp");
        return new FilesErpSettings(
                Files.exists(link) ? link : Files.createSymbolicLink(link, folder), folder.resolve("other.json"));
    }

    @Override
    protected FilesErpSettings otherAccount() throws IOException {
        return new FilesErpSettings(
                Files.createDirectories(folder.resolve("other")), settings().mapping());
    }

    @Override
    protected List<FilesErpSettings> unusable() throws IOException {
        return List.of(
                new FilesErpSettings(folder, folder.resolve("maping.json")),
                new FilesErpSettings(folder, mapping("torn.json", "{\"articles\": ")),
                new FilesErpSettings(folder, mapping("unknown.json", "{\"article\": {}}")));
    }

    private Path mapping(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
