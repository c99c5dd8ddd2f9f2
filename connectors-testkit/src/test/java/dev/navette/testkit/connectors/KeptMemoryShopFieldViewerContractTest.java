package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.FieldViewerContract;
import dev.navette.testkit.ShopWorld;

class KeptMemoryShopFieldViewerContractTest extends FieldViewerContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopWorld world() {
        return MemoryShopWorld.keptIn(folder);
    }
}
