package dev.navette.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One of the forms in which a product is sold (déclinaison, ART-12). What is null is left alone in the shop.
 *
 * @param reference the shop's reference (SKU) of it, our name of what is sold
 * @param price what one unit costs
 * @param quantity the quantity for sale
 */
public record Variant(
        Reference reference,
        @Nullable Price price,
        @Nullable Quantity quantity) {

    public Variant {
        Objects.requireNonNull(reference, "reference");
    }
}
