package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.ShopTermWorld;
import dev.navette.testkit.TermWriterContract;

class MemoryShopTermWriterContractTest extends TermWriterContract {

    @Override
    protected ShopTermWorld world() {
        return new MemoryTermWorld(new MemoryShopWorld(new MemoryShop("shop-fr")));
    }
}
