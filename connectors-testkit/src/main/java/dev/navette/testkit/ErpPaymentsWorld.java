package dev.navette.testkit;

import java.time.LocalDate;
import java.util.List;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.ExternalReference;

/**
 * An ERP in which the contract books payments, and the hands and eyes of a person in it. One test has one. What is removed by
 * its id is a payment.
 */
public interface ErpPaymentsWorld extends SettlingWorld {

    /**
     * A payment as the ERP has it.
     *
     * @param id the ERP's id of it
     * @param reference the external reference that it bears
     * @param document the ERP's id of the document that it belongs to
     * @param amount how much
     * @param date its day
     */
    record Shown(ForeignId id, String reference, ForeignId document, Money amount, LocalDate date) {}

    /** The code of the account on which the documents are. */
    String account();

    /** Puts an order of that account there by hand, which bears this reference; payments are of it. */
    ForeignId document(ExternalReference reference);

    /** The id of a document that was there and is gone. */
    ForeignId goneDocument();

    /** The same payment with journals, modes and accounts that this ERP knows. */
    default DocumentPayment known(DocumentPayment payment) {
        return payment;
    }

    /** Books a payment by hand, whatever there is of its reference; the ERP gives it an id. */
    ForeignId put(DocumentPayment payment);

    /** All payments as they are now, in any order. */
    List<Shown> payments();
}
