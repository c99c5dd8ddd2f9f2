package dev.navette.testkit.connectors;

import dev.navette.testkit.AccountFinderContract;
import dev.navette.testkit.ErpAccountsWorld;

class MemoryErpAccountFinderContractTest extends AccountFinderContract {

    @Override
    protected ErpAccountsWorld world() {
        return new MemoryAccountsWorld();
    }
}
