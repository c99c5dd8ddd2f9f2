package dev.navette.mapping.sales;

import java.util.List;

import dev.navette.model.Basis;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderDiscount;

/** What a shop shows as a discount and was paid before: gift cards and credits (ORD-36). */
final class StoreCredits {

    private StoreCredits() {}

    /** As payments, tax included. */
    static List<ExtraPayment> of(Order order) {
        return order.money().discounts().stream()
                .filter(discount -> discount.kind() == OrderDiscount.Kind.STORE_CREDIT)
                .map(discount -> new ExtraPayment(
                        discount.id(), discount.label(), ExtraPayment.Kind.STORE_CREDIT, gross(order, discount)))
                .toList();
    }

    private static Amount gross(Order order, OrderDiscount discount) {
        Amount tax = discount.tax();
        return order.money().basis() == Basis.GROSS || tax == null
                ? discount.amount()
                : discount.amount().plus(tax);
    }
}
