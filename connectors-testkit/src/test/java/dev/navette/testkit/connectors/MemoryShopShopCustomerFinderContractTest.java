package dev.navette.testkit.connectors;

import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.testkit.ShopCustomerFinderContract;

class MemoryShopShopCustomerFinderContractTest extends ShopCustomerFinderContract {

    @Override
    protected ShopAccountsWorld world() {
        return new MemoryShopAccountsWorld();
    }
}
