package dev.navette.testkit.connectors;

import dev.navette.testkit.ListingReaderContract;
import dev.navette.testkit.ShopWorld;

class WrittenShopListingReaderContractTest extends ListingReaderContract {

    @Override
    protected ShopWorld world() {
        return new WrittenShop();
    }
}
