package dev.navette.testkit.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.spi.Connection;
import dev.navette.testkit.ShopCustomersWorld;

/** A shop in memory: whoever has ordered is a customer. */
record MemoryCustomersWorld(MemoryOrdersWorld orders) implements ShopCustomersWorld {

    @Override
    public Connection<?> connection() {
        return orders.connection();
    }

    @Override
    public ForeignId put(String email) {
        var id = new ForeignId("K" + (orders.last().get() + 1));
        orders.put(Ordered.by(new OrderBuyer(id, email, null, Business.NONE, null)));
        return id;
    }

    @Override
    public Map<ForeignId, Optional<String>> codes() {
        var codes = new HashMap<ForeignId, Optional<String>>();
        for (Order order : orders.orders()) {
            ForeignId account = order.buyer().account();
            if (account != null) {
                codes.put(account, orders.shop().accountCode(account));
            }
        }
        return codes;
    }

    @Override
    public Optional<ForeignId> order(ForeignId customer) {
        return orders.orders().stream()
                .filter(order -> customer.equals(order.buyer().account()))
                .map(Order::id)
                .findFirst();
    }

    /** A customer goes with all orders. */
    @Override
    public void remove(ForeignId id) {
        List<ForeignId> ids = orders.orders().stream()
                .filter(order -> id.equals(order.buyer().account()))
                .map(Order::id)
                .toList();
        ids.forEach(orders::remove);
    }

    @Override
    public boolean silence() {
        return orders.silence();
    }
}
