package dev.navette.memory;

import java.time.LocalDate;
import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentType;

/**
 * An invoice or credit note as the {@link MemoryShop} shows it with an order; {@link ShopFulfilment#contentOf} has its PDF.
 *
 * @param id the id that the shop gave it
 * @param order the shop's id of the order
 * @param document the ERP's id of it; not unique, unless the shop refuses doubles
 * @param type what it is
 * @param number as people see it
 * @param date its day
 * @param gross what it comes to, with tax
 */
public record ShownInvoice(
        ForeignId id,
        ForeignId order,
        ForeignId document,
        DocumentType type,
        String number,
        LocalDate date,
        Money gross) {

    public ShownInvoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(gross, "gross");
    }
}
