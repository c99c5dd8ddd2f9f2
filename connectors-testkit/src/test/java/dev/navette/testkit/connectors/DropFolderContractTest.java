package dev.navette.testkit.connectors;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.files.DropFolder;
import dev.navette.spi.Connection;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SelfTest;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.testkit.ConnectorContract;

class DropFolderContractTest extends ConnectorContract {

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> connection() {
        return DropFolder.in(folder);
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(ProductWriter.class, StockWriter.class, SellableFinder.class, SelfTest.class);
    }
}
