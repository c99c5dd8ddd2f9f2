package dev.navette.testkit.connectors;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.spi.Connection;
import dev.navette.testkit.ShopProgressWorld;

/** The orders of a shop in memory or in a file, and what it is told of them. */
record MemoryProgressWorld(MemoryShopWorld world, AtomicInteger last) implements ShopProgressWorld {

    private static final int FIRST = 1042;

    MemoryProgressWorld(MemoryShopWorld world) {
        this(world, new AtomicInteger(FIRST));
    }

    MemoryShop shop() {
        return world.shop();
    }

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    @Override
    public List<String> statuses() {
        return List.of("processing", "shipped", "completed");
    }

    @Override
    public ForeignId putOrder() {
        ForeignId id = new ForeignId(Integer.toString(last.getAndIncrement()));
        shop().put(Papers.order(id, "processing"));
        return id;
    }

    @Override
    public void setStatus(ForeignId order, String status) {
        shop().setStatus(order, status);
    }

    @Override
    public void remove(ForeignId id) {
        shop().removeOrder(id);
    }

    @Override
    public List<Shown> orders() {
        return shop().orders().stream()
                .map(order -> new Shown(order.id(), order.head().status(), sent(order.id())))
                .toList();
    }

    private List<Sent> sent(ForeignId order) {
        return shop().fulfilment().shipments(order).stream()
                .map(shipment -> shipment.shown())
                .map(shown -> new Sent(shown.note().value(), shown.carrier(), shown.parcels()))
                .toList();
    }
}
