package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.InvoiceWriterContract;
import dev.navette.testkit.ShopInvoiceWorld;

class KeptMemoryShopInvoiceWriterContractTest extends InvoiceWriterContract {

    @TempDir
    private Path folder;

    @Override
    protected ShopInvoiceWorld world() {
        return new MemoryInvoiceWorld(MemoryShopWorld.keptIn(folder));
    }
}
