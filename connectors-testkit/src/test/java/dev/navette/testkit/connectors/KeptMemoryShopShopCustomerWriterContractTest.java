package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.testkit.ShopCustomerWriterContract;

class KeptMemoryShopShopCustomerWriterContractTest extends ShopCustomerWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopAccountsWorld world() {
        return MemoryShopAccountsWorld.keptIn(folder);
    }
}
