package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How an order was paid.
 *
 * @param id of a method that the shop itself offers ({@code stripe}, {@code bacs}); null for a free name that came with
 *     the order, as marketplaces send it
 * @param label as the shop shows it
 */
public record PaymentMethod(@Nullable String id, String label) {

    public PaymentMethod {
        Objects.requireNonNull(label, "label");
    }

    /** A method of the shop's own. */
    public static PaymentMethod of(String id, String label) {
        return new PaymentMethod(id, label);
    }

    /** A name that came with the order. */
    public static PaymentMethod free(String label) {
        return new PaymentMethod(null, label);
    }
}
