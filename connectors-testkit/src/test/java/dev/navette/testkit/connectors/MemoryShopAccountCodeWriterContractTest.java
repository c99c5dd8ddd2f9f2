package dev.navette.testkit.connectors;

import dev.navette.testkit.AccountCodeWriterContract;
import dev.navette.testkit.ShopCustomersWorld;

class MemoryShopAccountCodeWriterContractTest extends AccountCodeWriterContract {

    @Override
    protected ShopCustomersWorld world() {
        return new MemoryCustomersWorld(new MemoryOrdersWorld());
    }
}
