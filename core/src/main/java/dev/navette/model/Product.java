package dev.navette.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/**
 * A product as the shop will have it. What is null is left alone in the shop: absence never deletes.
 *
 * @param reference the shop's reference (SKU) of it
 * @param texts what a customer reads
 * @param price what one unit costs, net or gross as the shop is configured
 * @param quantity the quantity for sale
 */
public record Product(
        Reference reference,
        @Valid ProductTexts texts,
        @Nullable Price price,
        @Nullable Quantity quantity) {

    public Product {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(texts, "texts");
    }
}
