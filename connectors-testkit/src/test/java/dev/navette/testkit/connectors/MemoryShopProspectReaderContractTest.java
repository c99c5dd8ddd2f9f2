package dev.navette.testkit.connectors;

import dev.navette.testkit.ProspectReaderContract;
import dev.navette.testkit.ShopAccountsWorld;

class MemoryShopProspectReaderContractTest extends ProspectReaderContract {

    @Override
    protected ShopAccountsWorld world() {
        return new MemoryShopAccountsWorld();
    }
}
