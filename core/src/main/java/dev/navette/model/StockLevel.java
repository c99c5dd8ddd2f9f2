package dev.navette.model;

import java.util.Objects;

/**
 * The quantity for sale that a shop shall show.
 *
 * @param reference the article
 * @param quantity may be negative where the shop takes that
 */
public record StockLevel(Reference reference, Quantity quantity) {

    public StockLevel {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(quantity, "quantity");
    }
}
