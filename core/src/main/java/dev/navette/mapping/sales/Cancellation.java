package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.navette.model.Quantity;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.RefundedPart;

/** What of a cancelled order was not given back yet, as one more refund of it (ORD-38). */
final class Cancellation {

    private final Order order;
    private final Instant at;

    Cancellation(Order order, Instant at) {
        this.order = order;
        this.at = at;
    }

    /** How much is left of what the order came to, tax included. */
    static BigDecimal left(Order order) {
        return new Remaining(order).left().value();
    }

    Order refunded() {
        var refunds = new ArrayList<>(order.refunds());
        refunds.add(refund());
        return new Order(
                order.id(),
                order.head(),
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                refunds,
                order.messages());
    }

    private OrderRefund refund() {
        return new OrderRefund(
                FollowUp.CANCELLATION,
                at,
                order.money().currency(),
                parts(order.money().lines(), OrderRefund::lines),
                parts(order.money().charges(), OrderRefund::charges),
                new Remaining(order).left(),
                List.of());
    }

    /** Shares of discounts that the shop does not tell are left to the rest of the refund. */
    private List<RefundedPart> parts(
            List<? extends OrderPart> ordered, Function<OrderRefund, List<RefundedPart>> refunded) {
        var remaining = new Remaining(order);
        List<String> paid =
                StoreCredits.of(order).stream().map(ExtraPayment::id).toList(); // no discount, whatever the shop shows
        var parts = new ArrayList<RefundedPart>();
        for (OrderPart part : ordered) {
            Quantity quantity = part instanceof OrderLine line ? line.quantity() : Quantity.ZERO;
            Amount amount = part.amount();
            for (DiscountShare share : part.discounts()) {
                amount = paid.contains(share.discount()) ? amount : amount.minus(share.amount());
            }
            for (OrderRefund refund : order.refunds()) {
                for (RefundedPart one : refunded.apply(refund)) {
                    if (one.part().equals(part.id())) {
                        quantity = quantity.minus(one.quantity());
                        amount = amount.minus(remaining.given(refund, one.amount()));
                    }
                }
            }
            if (!amount.isZero() || !quantity.equals(Quantity.ZERO)) {
                parts.add(new RefundedPart(part.id(), quantity, amount, List.of(), true));
            }
        }
        return parts;
    }
}
