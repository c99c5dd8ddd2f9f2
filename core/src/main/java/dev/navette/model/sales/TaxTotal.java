package dev.navette.model.sales;

import java.util.Objects;

/**
 * What a shop says that one of its taxes comes to on a whole order.
 *
 * @param tax the {@link ShopTax#id}
 * @param amount of all parts and discounts together
 */
public record TaxTotal(String tax, Amount amount) {

    public TaxTotal {
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(amount, "amount");
    }
}
