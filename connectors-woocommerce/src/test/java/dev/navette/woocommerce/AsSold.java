package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;

import tools.jackson.databind.JsonNode;

/**
 * An order with the names that a shop gave its parts.
 *
 * @param shown the order as the shop shows it
 */
record AsSold(JsonNode shown) {

    private static final Map<String, String> RATES = Map.of("20", "1", "5.5", "2");

    Order of(Order order) {
        OrderHead head = order.head();
        return new Order(
                order.id(),
                new OrderHead(
                        head.number(),
                        "",
                        "Boutique d'essai",
                        head.status(),
                        head.placed(),
                        head.modified(),
                        false,
                        null,
                        false,
                        null,
                        head.collector(),
                        head.mark()),
                money(order.money()),
                order.buyer(),
                order.billing(),
                order.consignments(),
                payments(order),
                refunds(order),
                order.messages());
    }

    private OrderMoney money(OrderMoney money) {
        var lines = new ArrayList<OrderLine>();
        for (int i = 0; i < money.lines().size(); i++) {
            OrderLine line = money.lines().get(i);
            lines.add(new OrderLine(
                    id("line_items", i),
                    line.reference(),
                    line.label(),
                    line.quantity(),
                    line.amount(),
                    line.discount(),
                    taxes(line.taxes()),
                    line.discounts().stream()
                            .map(share -> new DiscountShare(id("coupon_lines", 0), share.amount()))
                            .toList(),
                    line.ecoParticipation(),
                    line.nature(),
                    line.consignment()));
        }
        var charges = new ArrayList<OrderCharge>();
        for (int i = 0; i < money.charges().size(); i++) {
            OrderCharge charge = money.charges().get(i);
            charges.add(new OrderCharge(
                    id("shipping_lines", i),
                    charge.kind(),
                    charge.label(),
                    charge.amount(),
                    taxes(charge.taxes()),
                    charge.discounts(),
                    charge.consignment()));
        }
        return new OrderMoney(
                money.currency(),
                money.exchange(),
                money.basis(),
                money.gross(),
                lines,
                charges,
                discounts(money),
                money.taxes().stream()
                        .map(tax -> ShopTax.of(
                                rate(tax.id()), tax.name(), tax.rate().toPlainString(), "FR"))
                        .toList(),
                money.taxTotals().stream()
                        .map(total -> new TaxTotal(rate(total.tax()), total.amount()))
                        .toList());
    }

    private List<OrderDiscount> discounts(OrderMoney money) {
        return money.discounts().stream()
                .map(discount -> new OrderDiscount(
                        id("coupon_lines", 0),
                        discount.label(),
                        discount.kind(),
                        discount.target(),
                        discount.amount(),
                        discount.tax()))
                .toList();
    }

    /** One, of the whole; none of nothing. */
    private static List<OrderPayment> payments(Order order) {
        return order.money().gross().isZero()
                ? List.of()
                : order.payments().stream()
                        .map(payment -> payment(payment, "1", payment.amount()))
                        .toList();
    }

    private List<OrderRefund> refunds(Order order) {
        var refunds = new ArrayList<OrderRefund>();
        for (int i = 0; i < order.refunds().size(); i++) {
            OrderRefund refund = order.refunds().get(i);
            String id = id("refunds", i);
            refunds.add(new OrderRefund(
                    new ForeignId(id),
                    refund.at(),
                    refund.currency(),
                    refund.lines().stream().map(this::part).toList(),
                    refund.charges(),
                    refund.gross(),
                    refund.payments().stream()
                            .map(payment -> payment(payment, id, payment.amount()))
                            .toList()));
        }
        return refunds;
    }

    private RefundedPart part(RefundedPart part) {
        return new RefundedPart(
                id("line_items", Integer.parseInt(part.part()) - 1),
                part.quantity(),
                part.amount(),
                taxes(part.taxes()),
                part.restocked());
    }

    private static OrderPayment payment(OrderPayment payment, String id, Amount amount) {
        return new OrderPayment(id, payment.method(), amount, payment.at(), payment.state());
    }

    private static List<TaxShare> taxes(List<TaxShare> shares) {
        return shares.stream()
                .map(share -> new TaxShare(rate(share.tax()), share.amount()))
                .toList();
    }

    private static String rate(@Nullable String tax) {
        return RATES.getOrDefault(String.valueOf(tax), "");
    }

    private String id(String list, int place) {
        return Long.toString(shown.path(list).path(place).path("id").longValue());
    }
}
