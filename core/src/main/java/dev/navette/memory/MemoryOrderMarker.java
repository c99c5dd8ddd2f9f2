package dev.navette.memory;

import java.util.List;
import java.util.function.Supplier;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderMark;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Limits;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

/** Leaves marks on orders that are there, and moves their status on where it has not moved by itself. */
record MemoryOrderMarker(Desk desk, Supplier<Limits> allowed) implements OrderMarker {

    @Override
    public Limits limits() {
        return allowed.get();
    }

    @Override
    public Repeat repeat(Claim claim) {
        return Repeat.HARMLESS;
    }

    @Override
    public List<Outcome> write(List<Write<OrderMark>> batch, Attempt attempt) {
        return desk.write(batch, attempt, this::write);
    }

    @Override
    public List<Resolution> resolve(List<Claim> batch, Attempt attempt) {
        return desk.resolve(batch, (shop, claim) -> {
            ForeignId id = claim.known().orElseGet(() -> new ForeignId(claim.name()));
            return shop.orders().kept(id) == null ? Resolution.absent() : Resolution.found(id);
        });
    }

    private Outcome write(Assortment shop, Write<OrderMark> write) {
        OrderMark mark = write.element();
        ForeignId id = mark.order();
        Order order = shop.orders().kept(id);
        if (order == null) {
            return Outcome.rejected(desk.gone("order " + id, "order " + id));
        }
        String then = mark.then();
        String status = order.head().status();
        Order marked = Changed.marked(order, mark.text(), then != null && status.equals(mark.from()) ? then : status);
        if (marked.equals(order)) {
            return ErpDesk.unchanged(id);
        }
        shop.orders().put(Changed.at(marked, desk.clock().instant()));
        return Outcome.updated(id);
    }
}
