package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.memory.MemoryShopProvider;
import dev.navette.memory.MemoryShopSettings;
import dev.navette.spi.ConnectorProvider;
import dev.navette.testkit.ProviderContract;

class MemoryShopProviderContractTest extends ProviderContract<MemoryShopSettings> {

    @TempDir
    private Path folder;

    @Override
    protected ConnectorProvider<MemoryShopSettings> provider() {
        return new MemoryShopProvider();
    }

    @Override
    protected MemoryShopSettings settings() {
        return new MemoryShopSettings(folder.resolve("shop.json"));
    }

    @Override
    protected MemoryShopSettings sameAccount() {
        return new MemoryShopSettings(
                folder.resolve("..").resolve(folder.getFileName()).resolve("shop.json"));
    }

    @Override
    protected MemoryShopSettings otherAccount() {
        return new MemoryShopSettings(folder.resolve("shop-de.json"));
    }

    @Override
    protected List<MemoryShopSettings> unusable() throws IOException {
        return List.of(
                new MemoryShopSettings(Files.createDirectories(folder.resolve("a-folder"))),
                new MemoryShopSettings(Files.writeString(folder.resolve("torn.json"), "{\"format\": 1,")));
    }
}
