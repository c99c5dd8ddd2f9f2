package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.OrderProgressWriterContract;
import dev.navette.testkit.ShopProgressWorld;

class KeptMemoryShopOrderProgressWriterContractTest extends OrderProgressWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopProgressWorld world() {
        return new MemoryProgressWorld(MemoryShopWorld.keptIn(folder));
    }
}
