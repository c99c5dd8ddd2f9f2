package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.OfferReaderContract;
import dev.navette.testkit.ShopWorld;

class MemoryShopOfferReaderContractTest extends OfferReaderContract {

    @Override
    protected ShopWorld world() {
        return new MemoryShopWorld(new MemoryShop("shop-fr"));
    }
}
