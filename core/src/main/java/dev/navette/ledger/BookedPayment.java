package dev.navette.ledger;

import java.util.Objects;

import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Payment;

/**
 * A payment in the ledger.
 *
 * @param reference by which it is found again
 * @param document the reference of its document
 * @param customer the account that the document is on
 * @param payment the payment
 */
record BookedPayment(ExternalReference reference, ExternalReference document, String customer, Payment payment) {

    BookedPayment {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(payment, "payment");
    }

    @Override
    public String toString() {
        return "BookedPayment[" + reference + "]";
    }
}
