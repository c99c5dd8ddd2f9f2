package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * A line of an order. What is returned at a till in exchange is a line below zero.
 *
 * @param id the shop's
 * @param reference of the article, as the shop has it (SKU); null where the product has none
 * @param label as the buyer read it
 * @param quantity how many
 * @param amount for all of them, on the order's basis, after {@code discount} and before {@code discounts}
 * @param discount what the line's own discount took off, zero or above
 * @param taxes what it bears
 * @param discounts what the shop says the order's discounts took off it
 * @param ecoParticipation which part of {@code amount} is a contribution for recycling (DEEE), or null for none (ORD-35)
 * @param nature what is sold
 * @param consignment to which address it goes, or null
 */
public record OrderLine(
        String id,
        @Nullable Reference reference,
        String label,
        Quantity quantity,
        Amount amount,
        @Default("0") Amount discount,
        @Default("[]") List<TaxShare> taxes,
        @Default("[]") List<DiscountShare> discounts,
        @Nullable Amount ecoParticipation,
        @Default("goods") Nature nature,
        @Nullable String consignment)
        implements OrderPart {

    public OrderLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(discount, "discount");
        taxes = List.copyOf(taxes);
        discounts = List.copyOf(discounts);
        Objects.requireNonNull(nature, "nature");
    }
}
