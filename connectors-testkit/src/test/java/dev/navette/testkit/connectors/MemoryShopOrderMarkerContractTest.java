package dev.navette.testkit.connectors;

import dev.navette.testkit.OrderMarkerContract;
import dev.navette.testkit.OrdersWorld;

class MemoryShopOrderMarkerContractTest extends OrderMarkerContract {

    @Override
    protected OrdersWorld world() {
        return new MemoryOrdersWorld();
    }
}
