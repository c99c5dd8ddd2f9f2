package dev.navette.testkit.connectors;

import dev.navette.testkit.ShopAccountsWorld;
import dev.navette.testkit.ShopCustomerWriterContract;

class MemoryShopShopCustomerWriterContractTest extends ShopCustomerWriterContract {

    @Override
    protected ShopAccountsWorld world() {
        return new MemoryShopAccountsWorld();
    }
}
