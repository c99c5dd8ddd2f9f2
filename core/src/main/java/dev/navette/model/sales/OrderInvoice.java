package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.MediaFile;
import dev.navette.model.Money;

/**
 * An invoice or credit note of the ERP that the shop shows with its order (facture PDF, ORD-29). Personal: {@link #toString}
 * names it and says no more.
 *
 * @param document the ERP's id; our name of it in the shop
 * @param order the shop's id of the order
 * @param type an invoice, a deposit invoice or a credit note
 * @param number as people see it
 * @param date its day
 * @param gross what it comes to, with tax
 * @param content the PDF, printed when it is asked for; not the same bytes each time
 */
public record OrderInvoice(
        ForeignId document,
        ForeignId order,
        DocumentType type,
        String number,
        LocalDate date,
        Money gross,
        MediaFile.Content content) {

    public OrderInvoice {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(content, "content");
    }

    @Override
    public String toString() {
        return "OrderInvoice[" + document + "]";
    }
}
