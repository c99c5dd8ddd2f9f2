package dev.navette.model.sales;

import java.time.Instant;
import java.util.Objects;

/**
 * An invoice that the shop itself made.
 *
 * @param number the shop's
 * @param at when
 */
public record ShopInvoice(String number, Instant at) {

    public ShopInvoice {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(at, "at");
    }
}
