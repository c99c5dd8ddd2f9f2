package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * What the ERP knows of an article that an order names.
 *
 * @param reference the ERP's key, as the ERP writes it
 * @param label as the ERP has it
 * @param nature goods or a service
 * @param lots what there is of it by lot or serial number, where the ERP tracks it so (ORD-14); empty otherwise
 */
public record KnownArticle(Reference reference, String label, Nature nature, List<Lot> lots) {

    /**
     * A lot of an article.
     *
     * @param number the ERP's
     * @param available how many are left
     * @param bestBefore or null where it keeps
     */
    public record Lot(
            String number, Quantity available, @Nullable LocalDate bestBefore) {

        public Lot {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(available, "available");
        }
    }

    public KnownArticle {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(nature, "nature");
        lots = List.copyOf(lots);
    }

    /** Goods that are not tracked. */
    public static KnownArticle goods(String reference, String label) {
        return new KnownArticle(new Reference(reference), label, Nature.GOODS, List.of());
    }
}
