package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * What an order asks money for beside its lines.
 *
 * @param id the shop's
 * @param kind what for
 * @param label as the buyer read it
 * @param amount on the order's basis, before {@code discounts}; a fee below zero is a discount
 * @param taxes what it bears
 * @param discounts what the shop says the order's discounts took off it
 * @param consignment to which address it belongs, or null
 */
public record OrderCharge(
        String id,
        Kind kind,
        String label,
        Amount amount,
        @Default("[]") List<TaxShare> taxes,
        @Default("[]") List<DiscountShare> discounts,
        @Nullable String consignment)
        implements OrderPart {

    /** What is charged for. */
    public enum Kind {
        SHIPPING,
        /** Paper and ribbon (paquet cadeau). */
        GIFT_WRAP,
        /** Payment on delivery, handling, tips, duties. */
        FEE
    }

    public OrderCharge {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(amount, "amount");
        taxes = List.copyOf(taxes);
        discounts = List.copyOf(discounts);
    }
}
