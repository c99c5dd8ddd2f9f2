package dev.navette.testkit.connectors;

import dev.navette.testkit.ErpWorld;
import dev.navette.testkit.StockReaderContract;

class MemoryErpStockReaderContractTest extends StockReaderContract {

    @Override
    protected ErpWorld world() {
        return new MemoryErpWorld();
    }
}
