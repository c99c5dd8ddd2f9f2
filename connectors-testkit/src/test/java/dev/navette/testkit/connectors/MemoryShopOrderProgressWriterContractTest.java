package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.OrderProgressWriterContract;
import dev.navette.testkit.ShopProgressWorld;

class MemoryShopOrderProgressWriterContractTest extends OrderProgressWriterContract {

    @Override
    protected ShopProgressWorld world() {
        return new MemoryProgressWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
    }
}
