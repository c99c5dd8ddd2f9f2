package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryErp;
import dev.navette.testkit.CustomerWriterContract;
import dev.navette.testkit.ErpAccountsWorld;

class RefusingErpCustomerWriterContractTest extends CustomerWriterContract {

    @Override
    protected ErpAccountsWorld world() {
        return new MemoryAccountsWorld(new MemoryErp("ebp").refusingDoubles());
    }
}
