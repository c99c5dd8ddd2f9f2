package dev.navette.ebp;

import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.Payment;

/**
 * What a line about a payment is made of.
 *
 * @param written the payment and its document
 */
record PaymentRow(DocumentPayment written) implements Paying {

    @Override
    public Payment payment() {
        return written.payment();
    }
}
