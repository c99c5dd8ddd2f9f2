package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ProductWriterContract;
import dev.navette.testkit.ShopWorld;

class KeptMemoryShopProductWriterContractTest extends ProductWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopWorld world() {
        return MemoryShopWorld.keptIn(folder);
    }
}
