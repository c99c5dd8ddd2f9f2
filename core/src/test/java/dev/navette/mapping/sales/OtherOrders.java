package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;

/** The same order said otherwise. */
final class OtherOrders {

    private OtherOrders() {}

    /** All goes to the address of the first consignment. */
    static Order toOneAddress(Order order) {
        var there = order.consignments().get(0).address();
        return with(
                order,
                order.money(),
                order.consignments().stream()
                        .map(one -> new Consignment(one.id(), there, one.carrier()))
                        .toList(),
                order.payments());
    }

    /** All that has no order of its own stands in another one. */
    static Order shuffled(Order order, Random random) {
        OrderMoney money = order.money();
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine one : shuffled(money.lines(), random)) {
            lines.add(new OrderLine(
                    one.id(),
                    one.reference(),
                    one.label(),
                    one.quantity(),
                    one.amount(),
                    one.discount(),
                    shuffled(one.taxes(), random),
                    shuffled(one.discounts(), random),
                    one.ecoParticipation(),
                    one.nature(),
                    one.consignment()));
        }
        List<OrderCharge> charges = new ArrayList<>();
        for (OrderCharge one : shuffled(money.charges(), random)) {
            charges.add(new OrderCharge(
                    one.id(),
                    one.kind(),
                    one.label(),
                    one.amount(),
                    shuffled(one.taxes(), random),
                    shuffled(one.discounts(), random),
                    one.consignment()));
        }
        return with(
                order,
                new OrderMoney(
                        money.currency(),
                        money.exchange(),
                        money.basis(),
                        money.gross(),
                        lines,
                        charges,
                        shuffled(money.discounts(), random),
                        shuffled(money.taxes(), random),
                        shuffled(money.taxTotals(), random)),
                order.consignments(),
                shuffled(order.payments(), random));
    }

    /** So much was given back since. */
    static Order refunded(Order order, List<OrderRefund> refunds) {
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

    private static Order with(
            Order order, OrderMoney money, List<Consignment> consignments, List<OrderPayment> payments) {
        return new Order(
                order.id(),
                order.head(),
                money,
                order.buyer(),
                order.billing(),
                consignments,
                payments,
                order.refunds(),
                order.messages());
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
