package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryShop;
import dev.navette.testkit.ListingReaderContract;
import dev.navette.testkit.ShopWorld;

class MemoryShopListingReaderContractTest extends ListingReaderContract {

    @Override
    protected ShopWorld world() {
        return new MemoryShopWorld(new MemoryShop("shop-fr"));
    }
}
