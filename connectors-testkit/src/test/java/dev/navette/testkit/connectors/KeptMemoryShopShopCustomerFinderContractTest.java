package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.testkit.ShopCustomerFinderContract;

class KeptMemoryShopShopCustomerFinderContractTest extends ShopCustomerFinderContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopAccountsWorld world() {
        return MemoryShopAccountsWorld.keptIn(folder);
    }
}
