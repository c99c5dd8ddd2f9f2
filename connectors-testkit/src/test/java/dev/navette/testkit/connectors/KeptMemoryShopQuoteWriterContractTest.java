package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.QuoteWriterContract;
import dev.navette.testkit.ShopQuoteWorld;

class KeptMemoryShopQuoteWriterContractTest extends QuoteWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopQuoteWorld world() {
        return new MemoryQuoteWorld(MemoryShopWorld.keptIn(folder));
    }
}
