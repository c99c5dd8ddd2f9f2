package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderRefund;

/** What of an order was not given back yet, in its currency (ORD-26, ORD-38). */
final class Remaining {

    private final Order order;

    Remaining(Order order) {
        this.order = order;
    }

    /** What the order came to, tax included; what store credit paid of it too (ORD-36). */
    Amount ordered() {
        return StoreCredits.of(order).stream()
                .map(ExtraPayment::amount)
                .reduce(order.money().gross(), Amount::plus);
    }

    /** All refunds of it. */
    Amount given() {
        return order.refunds().stream()
                .map(refund -> given(refund, refund.gross()))
                .reduce(Amount.ZERO, Amount::plus);
    }

    Amount left() {
        return ordered().minus(given());
    }

    /** How much more {@link #given} may come to by rounding alone: a cent of the shop's for each refund in its currency. */
    BigDecimal rounding() {
        return order.refunds().stream()
                .filter(this::inShopCurrency)
                .map(refund -> exchanged(BigDecimal.ONE.movePointLeft(digits(refund)), RoundingMode.UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An amount of a refund in the order's currency; a refund in neither of its two is refused elsewhere. */
    Amount given(OrderRefund refund, Amount amount) {
        return inShopCurrency(refund)
                ? new Amount(exchanged(amount.value(), RoundingMode.HALF_UP), amount.value())
                : amount;
    }

    private boolean inShopCurrency(OrderRefund refund) {
        Exchange exchange = order.money().exchange();
        return exchange != null
                && !refund.currency().equals(order.money().currency())
                && refund.currency().equals(exchange.shopCurrency());
    }

    private BigDecimal exchanged(BigDecimal amount, RoundingMode mode) {
        Exchange exchange = order.money().exchange();
        BigDecimal rate = exchange == null ? BigDecimal.ONE : exchange.rate();
        return amount.multiply(rate)
                .setScale(Math.max(0, order.money().currency().getDefaultFractionDigits()), mode);
    }

    private static int digits(OrderRefund refund) {
        return Math.max(0, refund.currency().getDefaultFractionDigits());
    }
}
