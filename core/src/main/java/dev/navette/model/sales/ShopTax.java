package dev.navette.model.sales;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * A tax as the shop applied it to an order.
 *
 * @param id by which the order's parts name it
 * @param name as the shop shows it, {@code TVA 20 %}
 * @param rate in percent
 * @param country the country whose tax it is (ISO 3166-1), or null where the shop does not say
 * @param state the state within it, or null for all of them
 * @param priority taxes of one priority add up; those of a higher number are also taken of the ones before (ORD-17)
 */
public record ShopTax(
        String id,
        String name,
        BigDecimal rate,
        @Nullable String country,
        @Nullable String state,
        @Default("1") int priority) {

    public ShopTax {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rate, "rate");
    }

    /** A country's only tax of that rate: {@code ShopTax.of("1", "TVA 20 %", "20", "FR")}. */
    public static ShopTax of(String id, String name, String rate, String country) {
        return new ShopTax(id, name, new BigDecimal(rate), country, null, 1);
    }
}
