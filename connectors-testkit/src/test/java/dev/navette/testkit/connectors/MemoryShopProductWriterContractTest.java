package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.ProductWriterContract;
import dev.navette.testkit.ShopWorld;

class MemoryShopProductWriterContractTest extends ProductWriterContract {

    @Override
    protected ShopWorld world() {
        return new MemoryShopWorld(new MemoryShop("shop-fr"));
    }
}
