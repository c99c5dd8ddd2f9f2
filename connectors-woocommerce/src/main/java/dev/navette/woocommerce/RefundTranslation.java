package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Quantity;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.TaxShare;
import dev.navette.woocommerce.Translation.Unreadable;

/**
 * What was given back of an order. The shop's lines of a refund are below zero, and say by a meta key which line of the order
 * they are of; one that is of none any more is a part of the amount alone. Pure.
 */
final class RefundTranslation {

    private static final String REFUNDED = "_refunded_item_id";
    private static final String RESTOCKED = "_restock_refunded_items";

    private final WireOrder order;
    private final OrderMoney money;
    private final OrderTaxes taxes;
    private final int decimals;
    private final PaymentMethod method;
    private final Set<String> restocked;

    /**
     * Of one order.
     *
     * @param refunds all of it
     */
    RefundTranslation(
            WireOrder order,
            OrderMoney money,
            OrderTaxes taxes,
            int decimals,
            PaymentMethod method,
            List<WireRefund> refunds) {
        this.order = order;
        this.money = money;
        this.taxes = taxes;
        this.decimals = decimals;
        this.method = method;
        this.restocked = restocked(refunds);
    }

    /**
     * Lines of which the shop put as many back on the shelf as came back, all refunds together: it counts them by line and not
     * by refund (wc_restock_refunded_items, wc-order-functions.php), so of fewer nobody knows by which.
     */
    private Set<String> restocked(List<WireRefund> refunds) {
        var came = new HashMap<String, BigDecimal>();
        refunds.stream()
                .flatMap(refund -> OrderFigures.all(refund.lineItems()).stream())
                .forEach(line -> came.merge(of(line), quantity(line), BigDecimal::add));
        return OrderFigures.all(order.lineItems()).stream()
                .filter(line -> {
                    BigDecimal back = came.getOrDefault(Long.toString(line.id()), BigDecimal.ZERO);
                    return back.signum() > 0 && counted(line).compareTo(back) >= 0;
                })
                .map(line -> Long.toString(line.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static BigDecimal counted(WireOrder.Item line) {
        String count = WireProduct.meta(line.metaData(), RESTOCKED);
        try {
            return count == null ? BigDecimal.ZERO : new BigDecimal(count.strip());
        } catch (NumberFormatException other) {
            return BigDecimal.ZERO;
        }
    }

    /** @throws Unreadable when something of it cannot be read */
    OrderRefund refund(WireRefund refund) {
        BigDecimal gross = OrderFigures.amount(refund.amount(), "the amount of " + what(refund));
        OrderFigures figures = figures(refund, gross);
        var at = OrderTranslation.instant(refund.dateCreatedGmt(), "the date of " + what(refund));
        boolean sent = Boolean.TRUE.equals(refund.refundedPayment());
        var payment = new OrderPayment(
                Long.toString(refund.id()),
                method,
                Amount.of(gross),
                at,
                sent ? OrderPayment.State.CAPTURED : OrderPayment.State.PENDING);
        return new OrderRefund(
                Ids.of(refund.id()),
                at,
                money.currency(),
                given(OrderFigures.all(refund.lineItems()).stream(), money.lines(), figures),
                given(
                        Stream.of(refund.shippingLines(), refund.feeLines())
                                .flatMap(list -> OrderFigures.all(list).stream()),
                        money.charges(),
                        figures),
                Amount.of(gross),
                List.of(payment));
    }

    private OrderFigures figures(WireRefund refund, BigDecimal gross) {
        var nets = new ArrayList<BigDecimal>();
        BigDecimal tax = BigDecimal.ZERO;
        for (WireOrder.Item part : Stream.of(refund.lineItems(), refund.shippingLines(), refund.feeLines())
                .flatMap(list -> OrderFigures.all(list).stream())
                .toList()) {
            nets.add(OrderFigures.amount(part.total(), "an amount of " + what(refund))
                    .negate());
            tax = tax.subtract(OrderTaxes.sum(part, what(refund)));
        }
        return OrderFigures.of(nets, tax, gross, decimals);
    }

    /** Of each part of the order that was given back; twice in one refund it is one. */
    private <T extends OrderPart> List<RefundedPart> given(
            Stream<WireOrder.Item> parts, List<T> ordered, OrderFigures figures) {
        Set<String> known = ordered.stream().map(OrderPart::id).collect(Collectors.toSet());
        Map<String, List<WireOrder.Item>> byPart = parts.filter(part -> known.contains(of(part)))
                .collect(Collectors.groupingBy(RefundTranslation::of, LinkedHashMap::new, Collectors.toList()));
        var given = new ArrayList<RefundedPart>();
        byPart.forEach((id, some) -> some.stream()
                .map(part -> part(id, part, figures))
                .reduce(RefundTranslation::together)
                .filter(part -> !part.amount().isZero() || !part.quantity().equals(Quantity.ZERO))
                .ifPresent(given::add));
        return given;
    }

    private RefundedPart part(String id, WireOrder.Item part, OrderFigures figures) {
        String what = "its refund's part " + part.id();
        List<TaxShare> borne = taxes.of(part, what).stream()
                .map(share -> new TaxShare(share.tax(), negated(share.amount())))
                .toList();
        return new RefundedPart(
                id,
                new Quantity(quantity(part)),
                Amount.of(figures.net(OrderFigures.amount(part.total(), "the amount of " + what))
                        .negate()),
                borne,
                restocked.contains(id));
    }

    private static RefundedPart together(RefundedPart one, RefundedPart other) {
        var taxes = new LinkedHashMap<String, Amount>();
        Stream.of(one, other)
                .flatMap(part -> part.taxes().stream())
                .forEach(share -> taxes.merge(share.tax(), told(share), Amount::plus));
        return new RefundedPart(
                one.part(),
                one.quantity().plus(other.quantity()),
                one.amount().plus(other.amount()),
                taxes.entrySet().stream()
                        .map(share -> new TaxShare(share.getKey(), share.getValue()))
                        .toList(),
                one.restocked());
    }

    private static Amount told(TaxShare share) {
        return share.amount() == null ? Amount.ZERO : share.amount();
    }

    private static @Nullable Amount negated(@Nullable Amount amount) {
        return amount == null ? null : amount.negated();
    }

    /** The part of the order that it is of; empty where it does not say. */
    private static String of(WireOrder.Item part) {
        String id = WireProduct.meta(part.metaData(), REFUNDED);
        return id == null ? "" : id.strip();
    }

    private static BigDecimal quantity(WireOrder.Item part) {
        return part.quantity() == null ? BigDecimal.ZERO : part.quantity().negate();
    }

    private static String what(WireRefund refund) {
        return "its refund " + refund.id();
    }
}
