package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ProspectReaderContract;
import dev.navette.testkit.ShopAccountsWorld;

class KeptMemoryShopProspectReaderContractTest extends ProspectReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopAccountsWorld world() {
        return MemoryShopAccountsWorld.keptIn(folder);
    }
}
