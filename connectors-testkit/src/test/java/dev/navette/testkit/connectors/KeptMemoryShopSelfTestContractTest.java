package dev.navette.testkit.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.memory.MemoryShop;
import dev.navette.model.Secret;
import dev.navette.spi.Connection;
import dev.navette.testkit.SelfTestContract;

class KeptMemoryShopSelfTestContractTest extends SelfTestContract {

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> well() {
        return MemoryShop.keptIn(folder.resolve("shop.json")).connection();
    }

    /** What is wrong with its file is told when it is opened, or by every call. */
    @Override
    protected List<Connection<?>> unwell() {
        return List.of();
    }

    /** A shop whose file is gone. */
    @Override
    protected Optional<Connection<?>> silent() throws IOException {
        Connection<?> gone = MemoryShop.keptIn(folder.resolve("gone.json")).connection();
        Files.delete(folder.resolve("gone.json"));
        return Optional.of(gone);
    }

    @Override
    protected Set<Secret> secrets() {
        return Set.of();
    }

    @Override
    protected Object content() throws IOException {
        return FolderContent.of(folder);
    }
}
