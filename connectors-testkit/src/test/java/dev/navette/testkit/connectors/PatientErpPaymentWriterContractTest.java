package dev.navette.testkit.connectors;

import dev.navette.testkit.ErpPaymentsWorld;
import dev.navette.testkit.PaymentWriterContract;

/** An ERP that deals later with what it took. */
class PatientErpPaymentWriterContractTest extends PaymentWriterContract {

    @Override
    protected ErpPaymentsWorld world() {
        return new MemoryPaymentsWorld(new Tray(clock));
    }
}
