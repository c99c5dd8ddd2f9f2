package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import dev.navette.model.Money;

/**
 * Shipping at the foot of a document instead of on a line (frais de port en pied, ORD-10).
 *
 * @param amount on the document's basis
 * @param vat the taxes on it
 */
public record ShippingFooter(Money amount, List<Vat> vat) {

    public ShippingFooter {
        Objects.requireNonNull(amount, "amount");
        vat = List.copyOf(vat);
    }
}
