package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.TaxShare;
import dev.navette.woocommerce.Translation.Unreadable;

/**
 * What an order asks money for. Whatever the shop's prices are, the amounts of its orders are without tax, and each part says
 * its taxes. Pure.
 */
final class MoneyTranslation {

    private static final String MERGED = "coupons";

    private final WireOrder order;
    private final Currency currency;
    private final @Nullable Exchange exchange;
    private final OrderTaxes taxes;
    private final BigDecimal gross;
    private final OrderFigures figures;
    private final Map<Long, List<TaxShare>> borne;
    private final @Nullable Coupons coupons;

    /**
     * All coupons that lower the price, as one discount where there are several: of each line the shop says only what all of
     * them took off.
     */
    private record Coupons(String id, String label) {}

    /**
     * Of one order.
     *
     * @param decimals how many the shop's prices have
     * @throws Unreadable when an amount or a tax cannot be read
     */
    MoneyTranslation(WireOrder order, Currency currency, @Nullable Exchange exchange, int decimals) {
        this.order = order;
        this.currency = currency;
        this.exchange = exchange;
        this.taxes = OrderTaxes.of(OrderFigures.all(order.taxLines()), decimals);
        if (order.total() == null || order.total().isBlank()) {
            throw new Unreadable("it has no total");
        }
        this.gross = OrderFigures.amount(order.total(), "its total");
        this.coupons = coupons();
        this.figures = figures(decimals);
        this.borne = borne();
    }

    OrderTaxes taxes() {
        return taxes;
    }

    int decimals() {
        return figures.decimals();
    }

    private OrderFigures figures(int decimals) {
        return OrderFigures.of(parts().map(MoneyTranslation::net).toList(), taxes.sum(), gross, decimals);
    }

    /** What each part bears, by its number: no two parts of an order have one. */
    private Map<Long, List<TaxShare>> borne() {
        List<WireOrder.Item> parts = parts().toList();
        List<List<TaxShare>> settled = taxes.settled(
                parts.stream().map(part -> taxes.of(part, what(part))).toList());
        var borne = new HashMap<Long, List<TaxShare>>();
        for (int i = 0; i < parts.size(); i++) {
            borne.put(parts.get(i).id(), settled.get(i));
        }
        return borne;
    }

    private List<TaxShare> borne(WireOrder.Item part) {
        return borne.getOrDefault(part.id(), List.of());
    }

    private Stream<WireOrder.Item> parts() {
        return Stream.of(order.lineItems(), order.shippingLines(), order.feeLines())
                .flatMap(list -> OrderFigures.all(list).stream());
    }

    /** The whole of it. */
    OrderMoney money() {
        List<OrderLine> lines =
                OrderFigures.all(order.lineItems()).stream().map(this::line).toList();
        var charges = new ArrayList<OrderCharge>();
        var discounts = new ArrayList<OrderDiscount>();
        discount(lines, discounts);
        for (WireOrder.Item shipping : OrderFigures.all(order.shippingLines())) {
            charge(shipping, OrderCharge.Kind.SHIPPING, charges);
        }
        for (WireOrder.Item fee : OrderFigures.all(order.feeLines())) {
            if (takesOffAll(fee)) {
                discounts.add(off(fee));
            } else {
                charge(fee, OrderCharge.Kind.FEE, charges);
            }
        }
        return new OrderMoney(
                currency,
                exchange,
                Basis.NET,
                Amount.of(gross),
                lines,
                charges,
                discounts,
                taxes.all(),
                taxes.totals());
    }

    private OrderLine line(WireOrder.Item line) {
        BigDecimal after = figures.net(OrderFigures.amount(line.total(), "the amount of " + what(line)));
        BigDecimal before = line.subtotal() == null || line.subtotal().isBlank()
                ? after
                : figures.net(OrderFigures.amount(line.subtotal(), "the subtotal of " + what(line)));
        BigDecimal off = before.subtract(after);
        if (line.quantity() == null) {
            throw new Unreadable(what(line) + " has no quantity");
        }
        boolean coupon = coupons != null && off.signum() > 0;
        boolean own = coupons == null && off.signum() > 0;
        return new OrderLine(
                Long.toString(line.id()),
                reference(line.sku()),
                said(line.name()),
                new Quantity(line.quantity()),
                Amount.of(coupon ? before : after),
                Amount.of(own ? off : BigDecimal.ZERO),
                borne(line),
                coupon && coupons != null ? List.of(new DiscountShare(coupons.id(), Amount.of(off))) : List.of(),
                null,
                Nature.GOODS,
                null);
    }

    private static @Nullable Reference reference(@Nullable String sku) {
        String read = Translation.text(sku);
        return read == null || read.isBlank() ? null : new Reference(read);
    }

    private static String said(@Nullable String text) {
        String read = Translation.text(text);
        return read == null ? "" : read.strip();
    }

    private @Nullable Coupons coupons() {
        List<WireOrder.Coupon> lowering = OrderFigures.all(order.couponLines()).stream()
                .filter(coupon -> OrderFigures.amount(coupon.discount(), "the amount of the coupon " + coupon.id())
                                .signum()
                        != 0)
                .toList();
        if (lowering.isEmpty()) {
            return null; // one for free shipping takes nothing off
        }
        String label = lowering.stream().map(coupon -> said(coupon.code())).collect(Collectors.joining(", "));
        return new Coupons(lowering.size() == 1 ? Long.toString(lowering.get(0).id()) : MERGED, label);
    }

    /** What the coupons took off, which is the sum of what they took off each line, to the last decimal. */
    private void discount(List<OrderLine> lines, List<OrderDiscount> discounts) {
        BigDecimal all = lines.stream()
                .flatMap(line -> line.discounts().stream())
                .map(share -> share.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = OrderFigures.all(order.lineItems()).stream()
                .map(this::couponTax)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (coupons != null && all.signum() > 0) {
            discounts.add(new OrderDiscount(
                    coupons.id(),
                    coupons.label(),
                    OrderDiscount.Kind.DISCOUNT,
                    OrderDiscount.Target.LINES,
                    Amount.of(all),
                    Amount.of(tax)));
        }
    }

    /** How much less tax a line bears than without coupons. */
    private BigDecimal couponTax(WireOrder.Item line) {
        if (line.subtotalTax() == null || line.subtotalTax().isBlank()) {
            return BigDecimal.ZERO;
        }
        return OrderFigures.amount(line.subtotalTax(), "the tax of the subtotal of " + what(line))
                .subtract(OrderTaxes.sum(line, what(line)))
                .max(BigDecimal.ZERO);
    }

    /** What costs nothing and bears nothing is left out: shipping for free is nothing to charge. */
    private void charge(WireOrder.Item part, OrderCharge.Kind kind, List<OrderCharge> charges) {
        BigDecimal amount = figures.net(net(part));
        if (amount.signum() == 0 && OrderTaxes.sum(part, what(part)).signum() == 0) {
            return;
        }
        charges.add(new OrderCharge(
                Long.toString(part.id()), kind, label(part), Amount.of(amount), borne(part), List.of(), null));
    }

    /**
     * The shop spreads a fee below zero over all rates of the order, in proportion to what each is taken of (11.0.1, observed;
     * class-wc-order-item-fee.php): then it is no part that bears one rate, but a discount on all of them.
     */
    private boolean takesOffAll(WireOrder.Item fee) {
        return net(fee).signum() < 0 && !taxes.agree(net(fee), borne(fee));
    }

    private OrderDiscount off(WireOrder.Item fee) {
        return new OrderDiscount(
                Long.toString(fee.id()),
                label(fee),
                OrderDiscount.Kind.DISCOUNT,
                OrderDiscount.Target.ALL,
                Amount.of(figures.net(net(fee)).negate()),
                Amount.of(OrderTaxes.sum(fee, what(fee)).negate()));
    }

    private static BigDecimal net(WireOrder.Item part) {
        return OrderFigures.amount(part.total(), "the amount of " + what(part));
    }

    private static String label(WireOrder.Item part) {
        String label = said(part.methodTitle() == null ? part.name() : part.methodTitle());
        return label.isEmpty() && part.methodId() != null ? part.methodId() : label;
    }

    private static String what(WireOrder.Item part) {
        return "its part " + part.id();
    }
}
