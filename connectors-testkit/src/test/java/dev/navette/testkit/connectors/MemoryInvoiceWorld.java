package dev.navette.testkit.connectors;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.navette.memory.ShownInvoice;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderInvoice;
import dev.navette.spi.Connection;
import dev.navette.testkit.ShopInvoiceWorld;

/** The invoices of a shop in memory or in a file. */
record MemoryInvoiceWorld(MemoryShopWorld world) implements ShopInvoiceWorld {

    private static final ForeignId ORDER = new ForeignId("1042");

    MemoryInvoiceWorld {
        world.shop().put(Papers.order(ORDER, "processing"));
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
    public ForeignId order() {
        return ORDER;
    }

    @Override
    public void removeOrder() {
        world.shop().removeOrder(ORDER);
    }

    @Override
    public ForeignId put(OrderInvoice invoice, byte[] content) {
        return world.shop()
                .fulfilment()
                .put(
                        new ShownInvoice(
                                ORDER,
                                invoice.order(),
                                invoice.document(),
                                invoice.type(),
                                invoice.number(),
                                invoice.date(),
                                invoice.gross()),
                        content);
    }

    @Override
    public void remove(ForeignId id) {
        world.shop().fulfilment().remove(id);
    }

    @Override
    public List<Shown> invoices() {
        return world.shop().fulfilment().invoices().stream()
                .map(shown -> new Shown(
                        shown.id(),
                        shown.document().value(),
                        shown.order(),
                        shown.number(),
                        new String(
                                world.shop().fulfilment().contentOf(shown.id()).orElseThrow(),
                                StandardCharsets.ISO_8859_1)))
                .toList();
    }
}
