package dev.navette.model.sales;

import java.util.Objects;

import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * A line of a quote.
 *
 * @param article the ERP's key
 * @param quantity how many
 * @param amount for the whole line, without tax, after all discounts
 */
public record QuoteLine(Reference article, Quantity quantity, Money amount) {

    public QuoteLine {
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(amount, "amount");
    }
}
