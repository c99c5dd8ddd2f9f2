package dev.navette.testkit.connectors;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.navette.testkit.OrderReaderContract;
import dev.navette.testkit.OrdersWorld;

class KeptMemoryShopOrderReaderContractTest extends OrderReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected OrdersWorld world() {
        return MemoryOrdersWorld.keptIn(folder);
    }
}
