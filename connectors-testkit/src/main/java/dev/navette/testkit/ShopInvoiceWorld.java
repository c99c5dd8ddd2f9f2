package dev.navette.testkit;

import java.util.List;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderInvoice;

/** A shop that shows invoices with its orders, and the hands and eyes of a person in it. One test has one. */
public interface ShopInvoiceWorld extends WriterWorld {

    /**
     * An invoice as the shop has it.
     *
     * @param id the shop's id of it
     * @param document the ERP's id of it, as the shop keeps it
     * @param order the shop's id of the order that it stands with
     * @param number as people see it there
     * @param content its PDF, a character of ISO 8859-1 for each byte
     */
    record Shown(ForeignId id, String document, ForeignId order, String number, String content) {

        @Override
        public String toString() {
            return "Shown[" + id + ", " + document + "]";
        }
    }

    /** An order that is there; the same one each time. */
    ForeignId order();

    /** Takes that order away by hand. */
    void removeOrder();

    /** Puts an invoice there as a write of ours would have left it, whatever there is of its document. */
    ForeignId put(OrderInvoice invoice, byte[] content);

    /** All invoices as they are now, in any order. */
    List<Shown> invoices();
}
