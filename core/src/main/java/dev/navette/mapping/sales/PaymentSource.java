package dev.navette.mapping.sales;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.ShopInvoice;

/**
 * Whose payments are made: an order's, or a refund's.
 *
 * @param path where they stand, {@code $} being the order
 * @param currency of their amounts
 * @param gross what they should come to, store credit included
 * @param at when it was ordered, or given back
 * @param invoiced when the shop invoiced or credited it, or null where it did not
 * @param payments captured or not
 * @param extra gift cards and store credit
 * @param difference the id of a payment difference, unique over all documents of the order
 */
record PaymentSource(
        String path,
        Currency currency,
        Amount gross,
        Instant at,
        @Nullable Instant invoiced,
        List<OrderPayment> payments,
        List<ExtraPayment> extra,
        String difference) {

    PaymentSource {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(at, "at");
        payments = List.copyOf(payments);
        extra = List.copyOf(extra);
        Objects.requireNonNull(difference, "difference");
    }

    /** What an order was paid with. */
    static PaymentSource of(Order order, List<ExtraPayment> extra) {
        ShopInvoice invoice = order.head().invoice();
        return new PaymentSource(
                "$.payments",
                order.money().currency(),
                asked(order, extra),
                order.head().placed(),
                invoice == null ? null : invoice.at(),
                order.payments(),
                extra,
                "difference");
    }

    /** The order's total has store credit taken off already: it is asked for like the rest, and paid by itself (ORD-36). */
    private static Amount asked(Order order, List<ExtraPayment> extra) {
        return extra.stream()
                .filter(one -> one.kind() == ExtraPayment.Kind.STORE_CREDIT)
                .map(ExtraPayment::amount)
                .reduce(order.money().gross(), Amount::plus);
    }

    /**
     * How the money of a refund went back.
     *
     * @param index among the order's
     */
    static PaymentSource of(OrderRefund refund, int index) {
        return new PaymentSource(
                "$.refunds[" + index + "].payments",
                refund.currency(),
                refund.gross(),
                refund.at(),
                refund.at(),
                refund.payments(),
                List.of(),
                "difference/R" + refund.id());
    }
}
