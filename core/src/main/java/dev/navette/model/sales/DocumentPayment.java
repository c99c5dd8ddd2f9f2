package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.ForeignId;

/**
 * A payment on its way to the ERP, with the document that it belongs to. Personal, as its payment is.
 *
 * @param reference by which it is found again (ORD-3)
 * @param document the external reference of the document
 * @param documentId the ERP's id of that document
 * @param customer the account that the document is on
 * @param payment the payment
 */
public record DocumentPayment(
        ExternalReference reference,
        ExternalReference document,
        ForeignId documentId,
        String customer,
        Payment payment) {

    public DocumentPayment {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(payment, "payment");
    }

    @Override
    public String toString() {
        return "DocumentPayment[" + reference + " of " + document + "]";
    }
}
