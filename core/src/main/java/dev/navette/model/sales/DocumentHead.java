package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of a sales document (en-tête, ORD-4).
 *
 * @param type what it is
 * @param state how far it is
 * @param date its day
 * @param delivery the day on which the goods are due, or null (ORD-8)
 * @param number the shop's number, where it is kept; null where the ERP gives one
 * @param series from which the ERP takes the number (souche), or null for its usual one
 * @param label the reference that people read, {@code Web 187 - John DOE}; personal
 * @param warehouse from which the goods go, or null
 * @param company for which of the ERP's companies, or null
 * @param store for which of its shops or tills, or null
 * @param shippingMode the ERP's, or null (ORD-19)
 * @param notes messages of the order (ORD-20); empty for none; personal
 */
public record DocumentHead(
        DocumentType type,
        DocumentState state,
        LocalDate date,
        @Nullable LocalDate delivery,
        @Nullable String number,
        @Nullable String series,
        String label,
        @Nullable String warehouse,
        @Nullable String company,
        @Nullable String store,
        @Nullable String shippingMode,
        String notes) {

    public DocumentHead {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(notes, "notes");
    }

    @Override
    public String toString() {
        return "DocumentHead[" + type + " of " + date + "]";
    }
}
