package dev.navette.testkit.connectors;

import dev.navette.testkit.ErpPaymentsWorld;
import dev.navette.testkit.PaymentWriterContract;

class MemoryErpPaymentWriterContractTest extends PaymentWriterContract {

    @Override
    protected ErpPaymentsWorld world() {
        return new MemoryPaymentsWorld();
    }
}
