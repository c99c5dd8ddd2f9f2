package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.Money;

/**
 * What one tax comes to on a document.
 *
 * @param vat the tax
 * @param base what it is taken of
 * @param amount how much
 */
public record VatTotal(Vat vat, Money base, Money amount) {

    public VatTotal {
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(amount, "amount");
    }
}
