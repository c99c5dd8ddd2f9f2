package dev.navette.model.sales;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * From an order's currency to the one that the shop keeps its books in.
 *
 * @param shopCurrency that currency
 * @param rate how much of the order's currency one unit of the shop's was worth, as PrestaShop and WooCommerce's
 *     extensions say it: 1.10 for an order in dollars of a shop in euros
 */
public record Exchange(Currency shopCurrency, BigDecimal rate) {

    public Exchange {
        Objects.requireNonNull(shopCurrency, "shopCurrency");
        if (Objects.requireNonNull(rate, "rate").signum() <= 0) {
            throw new IllegalArgumentException("rate is " + rate.toPlainString());
        }
    }
}
