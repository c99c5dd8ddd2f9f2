package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.OfferReaderContract;
import dev.navette.testkit.ShopWorld;

class KeptMemoryShopOfferReaderContractTest extends OfferReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopWorld world() {
        return MemoryShopWorld.keptIn(folder);
    }
}
