package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.OrderFinderContract;
import dev.navette.testkit.ShopProgressWorld;

class KeptMemoryShopOrderFinderContractTest extends OrderFinderContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopProgressWorld world() {
        return new MemoryProgressWorld(MemoryShopWorld.keptIn(folder));
    }
}
