package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;

class KeptMemoryShopSellableFinderContractTest extends SellableFinderContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopWorld world() {
        return MemoryShopWorld.keptIn(folder);
    }
}
