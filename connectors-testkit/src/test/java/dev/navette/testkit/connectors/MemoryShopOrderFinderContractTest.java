package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.OrderFinderContract;
import dev.navette.testkit.ShopProgressWorld;

class MemoryShopOrderFinderContractTest extends OrderFinderContract {

    @Override
    protected ShopProgressWorld world() {
        return new MemoryProgressWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
    }
}
