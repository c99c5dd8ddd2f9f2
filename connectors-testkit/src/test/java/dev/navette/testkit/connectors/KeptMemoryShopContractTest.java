package dev.navette.testkit.connectors;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.memory.MemoryShop;
import dev.navette.spi.Connection;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Role;
import dev.navette.spi.SellableFinder;
import dev.navette.spi.StockWriter;
import dev.navette.testkit.ConnectorContract;

class KeptMemoryShopContractTest extends ConnectorContract {

    @TempDir
    private Path folder;

    @Override
    protected Connection<?> connection() {
        return MemoryShop.keptIn(folder.resolve("shop.json")).connection();
    }

    @Override
    protected Set<Class<? extends Role>> roles() {
        return Set.of(ProductWriter.class, StockWriter.class, SellableFinder.class);
    }
}
