package dev.navette.testkit.connectors;

import dev.navette.testkit.ListsWorld;
import dev.navette.testkit.ReferenceDataContract;

class MemoryErpReferenceDataContractTest extends ReferenceDataContract {

    @Override
    protected ListsWorld world() {
        return new WarehouseLists(new MemoryErpWorld());
    }
}
