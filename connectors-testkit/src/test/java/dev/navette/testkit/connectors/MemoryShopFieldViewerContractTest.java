package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.FieldViewerContract;
import dev.navette.testkit.ShopWorld;

class MemoryShopFieldViewerContractTest extends FieldViewerContract {

    @Override
    protected ShopWorld world() {
        return new MemoryShopWorld(new MemoryShop("shop-fr"));
    }
}
