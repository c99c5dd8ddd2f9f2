package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.SellableFinderContract;
import dev.navette.testkit.ShopWorld;

class MemoryShopSellableFinderContractTest extends SellableFinderContract {

    @Override
    protected ShopWorld world() {
        return new MemoryShopWorld(new MemoryShop("shop-fr"));
    }
}
