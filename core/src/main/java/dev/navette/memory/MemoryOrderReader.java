package dev.navette.memory;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import dev.navette.model.sales.Order;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

/** Reads orders in the order of their last change. */
record MemoryOrderReader(Desk desk, Supplier<ZoneId> days) implements OrderReader {

    @Override
    public ZoneId zone() {
        return days.get();
    }

    @Override
    public Watermark begin(Selection selection) {
        return desk.look(shop -> shop.orders().begin(selection));
    }

    @Override
    public Page<Order> read(Watermark from, int size) {
        return desk.look(shop -> shop.orders().page(from, size));
    }

    @Override
    public List<Read<Order>> named(Collection<String> names) {
        return desk.look(shop -> shop.orders().named(names));
    }
}
