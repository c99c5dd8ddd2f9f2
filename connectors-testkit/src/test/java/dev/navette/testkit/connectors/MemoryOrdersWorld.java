package dev.navette.testkit.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.memory.MemoryShop;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.testkit.OrdersWorld;

/**
 * A shop in memory or in a file that has orders, and takes four calls at once.
 *
 * @param file where it is kept, or null
 * @param through makes the connection another
 * @param last the number of the last order
 */
record MemoryOrdersWorld(MemoryShop shop, @Nullable Path file, UnaryOperator<Connection<?>> through, AtomicInteger last)
        implements OrdersWorld {

    MemoryOrdersWorld(MemoryShop shop, @Nullable Path file, UnaryOperator<Connection<?>> through) {
        this(shop.limitedTo(new Limits(100, 4, Duration.ZERO)), file, through, new AtomicInteger(1000));
    }

    MemoryOrdersWorld() {
        this(real -> real);
    }

    MemoryOrdersWorld(UnaryOperator<Connection<?>> through) {
        this(new MemoryShop("shop-fr"), null, through);
    }

    static MemoryOrdersWorld keptIn(Path folder) {
        Path file = folder.resolve("shop.json");
        return new MemoryOrdersWorld(MemoryShop.keptIn(file), file, real -> real);
    }

    @Override
    public Connection<?> connection() {
        return through.apply(shop.connection());
    }

    @Override
    public ForeignId put(Order order) {
        var id = new ForeignId(Integer.toString(last.incrementAndGet()));
        shop.put(OrdersWorld.under(id, order));
        return id;
    }

    @Override
    public boolean change(ForeignId id, Order order) {
        shop.change(id, former -> OrdersWorld.under(id, order));
        return true;
    }

    @Override
    public void setStatus(ForeignId id, String status) {
        shop.setStatus(id, status);
    }

    @Override
    public void remove(ForeignId id) {
        shop.removeOrder(id);
    }

    @Override
    public List<Order> orders() {
        return shop.orders();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    /** A shop whose file is gone. */
    @Override
    public boolean silence() {
        if (file == null) {
            return false;
        }
        try {
            Files.delete(file);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
