package dev.navette.testkit.connectors;

import dev.navette.testkit.CustomerWriterContract;
import dev.navette.testkit.ErpAccountsWorld;

class MemoryErpCustomerWriterContractTest extends CustomerWriterContract {

    @Override
    protected ErpAccountsWorld world() {
        return new MemoryAccountsWorld();
    }
}
