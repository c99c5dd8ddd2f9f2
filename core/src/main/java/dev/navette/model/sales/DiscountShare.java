package dev.navette.model.sales;

import java.util.Objects;

/**
 * What a discount on the whole order took off one part of it.
 *
 * @param discount the {@link OrderDiscount#id}
 * @param amount on the order's basis, above zero as a rule
 */
public record DiscountShare(String discount, Amount amount) {

    public DiscountShare {
        Objects.requireNonNull(discount, "discount");
        Objects.requireNonNull(amount, "amount");
    }
}
