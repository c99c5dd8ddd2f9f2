package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Address;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPart;

/**
 * What of an order goes to one address, and so on one document (ORD-24).
 *
 * @param consignment the first of those that go there, or null where nothing ships
 * @param ids of all that go there
 * @param first whether it also takes what belongs to no address
 */
record Shipment(@Nullable Consignment consignment, Set<String> ids, boolean first) {

    /** An order's, in the order of its consignments; those without any part are left out, but for the first. */
    static List<Shipment> of(Order order) {
        var byAddress = new LinkedHashMap<Address, List<Consignment>>();
        order.consignments()
                .forEach(one -> byAddress
                        .computeIfAbsent(one.address(), none -> new ArrayList<>())
                        .add(one));
        if (byAddress.size() < 2) {
            Consignment only =
                    order.consignments().isEmpty() ? null : order.consignments().get(0);
            return List.of(new Shipment(only, ids(order.consignments()), true));
        }
        List<OrderPart> parts = Figures.parts(order.money());
        var shipments = new ArrayList<Shipment>();
        for (List<Consignment> there : byAddress.values()) {
            var shipment = new Shipment(there.get(0), ids(there), shipments.isEmpty());
            if (parts.stream().anyMatch(shipment::takes)) {
                shipments.add(shipment);
            }
        }
        // an order of which nothing goes anywhere is refused, and asked all the rest before
        return shipments.isEmpty()
                ? List.of(new Shipment(order.consignments().get(0), ids(order.consignments()), true))
                : shipments;
    }

    /** Whether a part of the order goes there. */
    boolean takes(OrderPart part) {
        return takes(part.consignment());
    }

    /** What of a basket goes there; what the shop's total lacks to its parts stays with the first. */
    Basket of(Basket whole) {
        List<Part> parts =
                whole.parts().stream().filter(part -> takes(part.consignment())).toList();
        BigDecimal sum = parts.stream().map(Part::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = first ? whole.gross().subtract(whole.sum()) : BigDecimal.ZERO;
        return new Basket(
                whole.basis(),
                parts,
                whole.discounts(),
                sum.add(rest),
                first ? whole.own() : BigDecimal.ZERO,
                first ? whole.leeway() : 0,
                whole.rounding());
    }

    private boolean takes(@Nullable String id) {
        return id == null ? first : ids.contains(id);
    }

    private static Set<String> ids(List<Consignment> consignments) {
        return consignments.stream().map(Consignment::id).collect(Collectors.toUnmodifiableSet());
    }
}
