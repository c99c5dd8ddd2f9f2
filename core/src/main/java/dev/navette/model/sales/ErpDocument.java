package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;

/**
 * A sales document as the ERP has it (pièce de vente): read back after it was written, and read to tell the shop how far
 * its order is (ORD-28). Personal: {@link #toString} names it and says no more.
 *
 * @param id the ERP's, unique among all its sales documents
 * @param type what it is
 * @param reference the external reference that it bears itself, exactly as it was written; null where it bears none of ours
 * @param from the references of the documents that it was made of (an order's, on its delivery note), in no order;
 *     without its own
 * @param number as people see it; null where the ERP has given none yet
 * @param state how far it is
 * @param date its day
 * @param delivery the day on which the goods are due or left, or null
 * @param customer the account that it is on, or null where the ERP does not say
 * @param gross what it comes to, with tax, as the ERP reckons it
 * @param items articles and how many of each; empty where the reader was not asked for them
 * @param shipment how the goods went, of a delivery note; else null
 * @param held why the ERP did not make it final, in its words, or null (ORD-27)
 */
public record ErpDocument(
        ForeignId id,
        DocumentType type,
        @Nullable ExternalReference reference,
        List<ExternalReference> from,
        @Nullable String number,
        DocumentState state,
        LocalDate date,
        @Nullable LocalDate delivery,
        @Nullable String customer,
        Money gross,
        List<DocumentItem> items,
        @Nullable Shipment shipment,
        @Nullable String held) {

    public ErpDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        from = List.copyOf(from);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(gross, "gross");
        items = List.copyOf(items);
    }

    @Override
    public String toString() {
        return "ErpDocument[" + id + ", " + type + ", " + reference + "]";
    }
}
