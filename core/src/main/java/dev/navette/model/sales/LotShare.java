package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.Quantity;

/**
 * How much of a line goes from one lot.
 *
 * @param number of the lot, or a serial number
 * @param quantity how many
 */
public record LotShare(String number, Quantity quantity) {

    public LotShare {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(quantity, "quantity");
    }
}
