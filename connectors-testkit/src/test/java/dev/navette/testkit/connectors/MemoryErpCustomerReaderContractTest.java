package dev.navette.testkit.connectors;

import dev.navette.testkit.CustomerReaderContract;
import dev.navette.testkit.ErpCustomersWorld;

class MemoryErpCustomerReaderContractTest extends CustomerReaderContract {

    @Override
    protected ErpCustomersWorld world() {
        return new MemoryErpCustomersWorld();
    }
}
