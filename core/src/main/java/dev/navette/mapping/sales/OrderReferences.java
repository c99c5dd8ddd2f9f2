package dev.navette.mapping.sales;

import java.util.List;

import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;

/** The external references of an order's documents (ORD-3). */
final class OrderReferences {

    private OrderReferences() {}

    /** Of the document of one of its shipments: {@code s1:1042}, or {@code s1:1042/2} where there are several. */
    static ExternalReference of(String tag, Order order, List<Shipment> shipments, int index) {
        ExternalReference whole = ExternalReference.order(tag, order.id().value());
        return shipments.size() == 1 ? whole : whole.address(index + 1);
    }
}
