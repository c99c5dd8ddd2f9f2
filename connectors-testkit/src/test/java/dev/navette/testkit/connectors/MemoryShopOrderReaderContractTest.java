package dev.navette.testkit.connectors;

import dev.navette.testkit.OrderReaderContract;
import dev.navette.testkit.OrdersWorld;

class MemoryShopOrderReaderContractTest extends OrderReaderContract {

    @Override
    protected OrdersWorld world() {
        return new MemoryOrdersWorld();
    }
}
