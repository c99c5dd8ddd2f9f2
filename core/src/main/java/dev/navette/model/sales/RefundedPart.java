package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import dev.navette.model.Default;
import dev.navette.model.Quantity;

/**
 * What was given back of one part of an order.
 *
 * @param part the {@link OrderPart#id}
 * @param quantity how many came back or were cancelled; zero where the price alone was lowered
 * @param amount above zero, on the order's basis, after all discounts
 * @param taxes how much tax went back with it; an amount of null is reckoned
 * @param restocked whether the goods went back on the shelf
 */
public record RefundedPart(
        String part,
        Quantity quantity,
        Amount amount,
        @Default("[]") List<TaxShare> taxes,
        @Default("false") boolean restocked) {

    public RefundedPart {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(amount, "amount");
        taxes = List.copyOf(taxes);
    }
}
