package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.MediaWriterContract;
import dev.navette.testkit.ShopMediaWorld;

class KeptMemoryShopMediaWriterContractTest extends MediaWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopMediaWorld world() {
        return new MemoryMediaWorld(MemoryShopWorld.keptIn(folder));
    }
}
