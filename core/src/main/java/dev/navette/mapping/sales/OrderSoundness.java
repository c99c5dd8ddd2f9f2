package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.stream.Stream;

import dev.navette.model.Quantity;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.ShopTax;

/** What no order may be, whatever the options: what its connector read wrongly, or its shop keeps wrongly. */
final class OrderSoundness {

    private final Order order;
    private final Remarks remarks;

    OrderSoundness(Order order, Remarks remarks) {
        this.order = order;
        this.remarks = remarks;
    }

    /** Refuses an order that holds two things of one id, names what it does not have, or has no sense. */
    void check() {
        check(true);
    }

    /** The same of one of many in a document, which may be below zero: goods that came back at a till. */
    void checkAmongOthers() {
        check(false);
    }

    private void check(boolean alone) {
        OrderMoney money = order.money();
        refuseTwice("$.money.lines", money.lines().stream().map(OrderLine::id));
        refuseTwice("$.money.charges", money.charges().stream().map(OrderCharge::id));
        refuseTwice("$.money.discounts", money.discounts().stream().map(OrderDiscount::id));
        refuseTwice("$.money.taxes", money.taxes().stream().map(ShopTax::id));
        refuseTwice("$.consignments", order.consignments().stream().map(Consignment::id));
        refuseTwice("$.payments", order.payments().stream().map(OrderPayment::id));
        refuseTwice(
                "$.refunds", order.refunds().stream().map(refund -> refund.id().value()));
        if (money.lines().isEmpty() && money.charges().isEmpty()) {
            remarks.refuse("$.money.lines", "it has neither lines nor charges", "Correct the order in the shop");
        }
        if (alone && money.gross().value().signum() < 0) {
            remarks.refuse(
                    "$.money.gross",
                    "its total of " + money.gross().value().toPlainString() + " is below zero",
                    "Enter it as a credit note by hand, or import a till's sales by the day");
        }
        Figures.parts(money).forEach(this::check);
        for (OrderDiscount discount : money.discounts()) {
            if (discount.amount().value().signum() < 0) {
                refuseBelowZero(
                        "$.money.discounts[" + discount.id() + "].amount",
                        discount.amount().value());
            }
        }
    }

    private void check(OrderPart part) {
        String path = "$.money." + Figures.key(part);
        String consignment = part.consignment();
        if (consignment != null
                && order.consignments().stream().noneMatch(one -> one.id().equals(consignment))) {
            remarks.refuse(
                    path + ".consignment",
                    "it goes to the consignment " + consignment + ", which the order does not have",
                    "Read the order again; if it stays so, the connector is at fault");
        }
        for (DiscountShare share : part.discounts()) {
            if (order.money().discounts().stream().noneMatch(one -> one.id().equals(share.discount()))) {
                remarks.refuse(
                        path + ".discounts",
                        "it names the discount " + share.discount() + ", which the order does not have",
                        "Read the order again; if it stays so, the connector is at fault");
            }
        }
        if (part instanceof OrderLine line) {
            check(line, path);
        }
    }

    private void check(OrderLine line, String path) {
        if (line.quantity().equals(Quantity.ZERO) && !line.amount().isZero()) {
            remarks.refuse(
                    path + ".quantity",
                    "it is 0, and the line comes to " + line.amount().value().toPlainString(),
                    "Correct the line in the shop");
        }
        if (line.discount().value().signum() < 0) {
            refuseBelowZero(path + ".discount", line.discount().value());
        }
    }

    private void refuseBelowZero(String path, BigDecimal amount) {
        remarks.refuse(path, "it is " + amount.toPlainString() + ", below zero", "Correct the discount in the shop");
    }

    private void refuseTwice(String path, Stream<String> ids) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id))
                .distinct()
                .forEach(id -> remarks.refuse(
                        path,
                        "two of them have the id " + id,
                        "Read the order again; if it stays so, the connector is at fault"));
    }
}
