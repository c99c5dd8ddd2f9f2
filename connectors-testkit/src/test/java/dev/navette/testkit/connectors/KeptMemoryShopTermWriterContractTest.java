package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.ShopTermWorld;
import dev.navette.testkit.TermWriterContract;

class KeptMemoryShopTermWriterContractTest extends TermWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopTermWorld world() {
        return new MemoryTermWorld(MemoryShopWorld.keptIn(folder));
    }
}
