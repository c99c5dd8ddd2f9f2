package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.AccountCodeWriterContract;
import dev.navette.testkit.ShopCustomersWorld;

class KeptMemoryShopAccountCodeWriterContractTest extends AccountCodeWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopCustomersWorld world() {
        return new MemoryCustomersWorld(MemoryOrdersWorld.keptIn(folder));
    }
}
