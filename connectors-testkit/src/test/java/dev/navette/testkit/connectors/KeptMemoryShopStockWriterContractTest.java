package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ShopWorld;
import dev.navette.testkit.StockWriterContract;

class KeptMemoryShopStockWriterContractTest extends StockWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopWorld world() {
        return MemoryShopWorld.keptIn(folder);
    }
}
