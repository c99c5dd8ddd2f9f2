package dev.navette.memory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;

/** Orders of which one thing is another. */
final class Changed {

    private Changed() {}

    static Order status(Order order, String status) {
        return marked(order, order.head().mark(), status);
    }

    static Order marked(Order order, @Nullable String mark, String status) {
        return with(order, head(order.head(), status, order.head().modified(), mark));
    }

    static Order at(Order order, Instant modified) {
        OrderHead head = order.head();
        return with(order, head(head, head.status(), modified, head.mark()));
    }

    /** With the code that stands with the buyer's account, unless one was typed with the order. */
    static Order coded(Order order, @Nullable String code) {
        OrderBuyer buyer = order.buyer();
        if (code == null || buyer.erpCode() != null) {
            return order;
        }
        return new Order(
                order.id(),
                order.head(),
                order.money(),
                new OrderBuyer(buyer.account(), buyer.email(), buyer.group(), buyer.business(), code),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages());
    }

    private static OrderHead head(OrderHead head, String status, Instant modified, @Nullable String mark) {
        return new OrderHead(
                head.number(),
                head.shop(),
                head.shopName(),
                status,
                head.placed(),
                modified,
                head.archived(),
                head.invoice(),
                head.invoiceAsked(),
                head.session(),
                head.collector(),
                mark);
    }

    private static Order with(Order order, OrderHead head) {
        return new Order(
                order.id(),
                head,
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages());
    }
}
