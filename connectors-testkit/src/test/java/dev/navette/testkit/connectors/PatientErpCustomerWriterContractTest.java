package dev.navette.testkit.connectors;

import dev.navette.testkit.CustomerWriterContract;
import dev.navette.testkit.ErpAccountsWorld;

/** An ERP that deals later with what it took. */
class PatientErpCustomerWriterContractTest extends CustomerWriterContract {

    @Override
    protected ErpAccountsWorld world() {
        return new MemoryAccountsWorld(new Tray(clock));
    }
}
