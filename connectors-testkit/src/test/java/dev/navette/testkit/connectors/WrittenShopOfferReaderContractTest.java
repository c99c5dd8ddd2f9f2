package dev.navette.testkit.connectors;

import dev.navette.testkit.OfferReaderContract;
import dev.navette.testkit.ShopWorld;

class WrittenShopOfferReaderContractTest extends OfferReaderContract {

    @Override
    protected ShopWorld world() {
        return new WrittenShop();
    }
}
