package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ListingReaderContract;
import dev.navette.testkit.ShopWorld;

class KeptMemoryShopListingReaderContractTest extends ListingReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopWorld world() {
        return MemoryShopWorld.keptIn(folder);
    }
}
