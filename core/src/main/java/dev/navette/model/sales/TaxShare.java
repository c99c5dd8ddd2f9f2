package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * That a part of an order bears a tax.
 *
 * @param tax the {@link ShopTax#id}
 * @param amount how much, of what is left after all discounts that the shop took off this part; null where the shop does
 *     not say and it is reckoned from the rate
 */
public record TaxShare(String tax, @Nullable Amount amount) {

    public TaxShare {
        Objects.requireNonNull(tax, "tax");
    }
}
