package dev.navette.testkit.connectors;

import dev.navette.memory.MemoryErp;
import dev.navette.testkit.ErpPaymentsWorld;
import dev.navette.testkit.PaymentWriterContract;

class RefusingErpPaymentWriterContractTest extends PaymentWriterContract {

    @Override
    protected ErpPaymentsWorld world() {
        return new MemoryPaymentsWorld(new MemoryErp("ebp").refusingDoubles());
    }
}
