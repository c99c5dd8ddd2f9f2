package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.TaxShare;

/** What a refund gave back, in the form of what an order asks money for: the same rules reckon both. */
final class RefundedMoney {

    private final Order order;
    private final OrderRefund refund;
    private final Remarks remarks;

    RefundedMoney(Order order, OrderRefund refund, Remarks remarks) {
        this.order = order;
        this.refund = refund;
        this.remarks = remarks;
    }

    /** Its money, or null where the remarks say why it cannot be told. */
    @Nullable
    OrderMoney money() {
        int before = remarks.count();
        refuseMoreThanOrdered();
        Exchange exchange = order.money().exchange();
        boolean ordered = refund.currency().equals(order.money().currency());
        if (!ordered && (exchange == null || !exchange.shopCurrency().equals(refund.currency()))) {
            remarks.refuse(
                    "$.currency",
                    "it is in " + refund.currency() + ", and the order in "
                            + order.money().currency(),
                    "Enter this credit note by hand");
        }
        List<OrderLine> lines = new ArrayList<>();
        for (RefundedPart part : refund.lines()) {
            find(order.money().lines(), part, "$.lines").ifPresent(line -> lines.add(line(line, part)));
        }
        List<OrderCharge> charges = new ArrayList<>();
        for (RefundedPart part : refund.charges()) {
            find(order.money().charges(), part, "$.charges").ifPresent(charge -> charges.add(charge(charge, part)));
        }
        if (remarks.count() > before) {
            return null;
        }
        return new OrderMoney(
                refund.currency(),
                ordered ? exchange : null,
                order.money().basis(),
                refund.gross(),
                lines,
                charges,
                List.of(),
                order.money().taxes(),
                List.of());
    }

    private void refuseMoreThanOrdered() {
        var remaining = new Remaining(order);
        BigDecimal given = remaining.given().value();
        BigDecimal ordered = remaining.ordered().value();
        if (given.compareTo(ordered.add(remaining.rounding())) > 0) {
            remarks.refuse(
                    "$.gross",
                    "all refunds of the order come to " + given.toPlainString() + " "
                            + order.money().currency() + ", and the order to " + ordered.toPlainString(),
                    "Compare the refunds with the payments in the shop, and enter by hand what was given beyond the order");
        }
        if (refund.gross().value().signum() <= 0) {
            remarks.refuse(
                    "$.gross",
                    "it comes to " + refund.gross().value().toPlainString(),
                    "Correct the refund in the shop");
        }
    }

    private <T extends OrderPart> Optional<T> find(List<T> ordered, RefundedPart part, String path) {
        Optional<T> found =
                ordered.stream().filter(one -> one.id().equals(part.part())).findFirst();
        if (found.isEmpty()) {
            remarks.refuse(
                    path + "[" + part.part() + "]",
                    "the order has no part of that id",
                    "Read the order again; if it stays so, the connector is at fault");
        }
        return found;
    }

    private static OrderLine line(OrderLine ordered, RefundedPart part) {
        return new OrderLine(
                ordered.id(),
                ordered.reference(),
                ordered.label(),
                part.quantity(),
                part.amount(),
                Amount.ZERO,
                taxes(ordered, part),
                List.of(),
                eco(ordered, part),
                ordered.nature(),
                ordered.consignment());
    }

    /** Of each piece that comes back, its part of the contribution for recycling (ORD-35). */
    private static @Nullable Amount eco(OrderLine ordered, RefundedPart part) {
        Amount eco = ordered.ecoParticipation();
        BigDecimal pieces = ordered.quantity().value();
        if (eco == null || pieces.signum() == 0) {
            return null;
        }
        BigDecimal share = part.quantity().value().divide(pieces, MathContext.DECIMAL128);
        BigDecimal shops = eco.inShopCurrency();
        return new Amount(eco.value().multiply(share), shops == null ? null : shops.multiply(share));
    }

    private static OrderCharge charge(OrderCharge ordered, RefundedPart part) {
        return new OrderCharge(
                ordered.id(),
                ordered.kind(),
                ordered.label(),
                part.amount(),
                taxes(ordered, part),
                List.of(),
                ordered.consignment());
    }

    /** The refund's own, or the order's where it does not name them. */
    private static List<TaxShare> taxes(OrderPart ordered, RefundedPart part) {
        return part.taxes().isEmpty()
                ? ordered.taxes().stream()
                        .map(share -> new TaxShare(share.tax(), null))
                        .toList()
                : part.taxes();
    }
}
