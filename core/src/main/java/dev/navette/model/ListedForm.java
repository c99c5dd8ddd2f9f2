package dev.navette.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a shop sells of a {@link Listing}. What the shop does not say is null.
 *
 * @param id the shop's id of what is sold
 * @param reference its reference (SKU) as the shop has it, blanks and all
 * @param barcode as the shop has it, whatever it is worth
 * @param attributes in what it differs from the others; empty for a simple product
 * @param price what one unit costs
 * @param quantity the quantity for sale
 * @param weight what one unit weighs
 */
public record ListedForm(
        ForeignId id,
        @Nullable String reference,
        @Nullable String barcode,
        List<Attribute> attributes,
        @Nullable Price price,
        @Nullable Quantity quantity,
        @Nullable Weight weight) {

    public ListedForm {
        Objects.requireNonNull(id, "id");
        attributes = List.copyOf(attributes);
    }
}
