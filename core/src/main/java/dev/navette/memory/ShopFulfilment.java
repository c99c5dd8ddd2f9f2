package dev.navette.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderShipment;

/**
 * What a {@link MemoryShop} was told of its orders after they were imported: shipments ({@code S1}), invoices ({@code I1}),
 * and the ERP's quotes ({@code Q1}). A view of the shop as it is; thread-safe.
 */
public final class ShopFulfilment {

    private final Keeping keeping;

    ShopFulfilment(Keeping keeping) {
        this.keeping = keeping;
    }

    /** What an order shows beside its status and its shipments. */
    public Told told(ForeignId order) {
        return look(shop -> shop.told(order));
    }

    /** The shipments of an order, in the order they were made. */
    public List<ShopShipment> shipments(ForeignId order) {
        return look(shop -> shop.shipmentsOf(order));
    }

    /** All invoices and credit notes, in the order they came. */
    public List<ShownInvoice> invoices() {
        return look(
                shop -> shop.invoices().all().stream().map(KeptInvoice::shown).toList());
    }

    /** The PDF of an invoice. */
    public Optional<byte[]> contentOf(ForeignId invoice) {
        return look(shop -> Optional.ofNullable(shop.invoices().at(invoice)).map(KeptInvoice::content));
    }

    /** All quotes, in the order they came. */
    public List<ShownQuote> quotes() {
        return look(shop -> shop.quotes().all());
    }

    /** Adds a shipment by hand, whatever there is of its delivery note. */
    public ForeignId put(ForeignId order, OrderShipment shipment) {
        return change(shop -> shop.shipments()
                .add(id -> new ShopShipment(id, order, shipment))
                .id());
    }

    /** Adds an invoice by hand, whatever there is of its document; it gets an id of its own. */
    public ForeignId put(ShownInvoice invoice, byte[] content) {
        return change(shop -> shop.invoices()
                .add(id -> new KeptInvoice(
                        new ShownInvoice(
                                id,
                                invoice.order(),
                                invoice.document(),
                                invoice.type(),
                                invoice.number(),
                                invoice.date(),
                                invoice.gross()),
                        content))
                .id());
    }

    /** Adds a quote by hand, whatever there is of its document; it gets an id of its own. */
    public ForeignId put(ShownQuote quote) {
        return change(shop -> shop.quotes()
                .add(id -> new ShownQuote(id, quote.shown(), quote.ids()))
                .id());
    }

    /** Takes a shipment, an invoice or a quote away by hand; its id is not given again. */
    public void remove(ForeignId id) {
        change(shop -> {
            shop.shipments().remove(id);
            shop.invoices().remove(id);
            shop.quotes().remove(id);
            return id;
        });
    }

    private <T> T look(Function<Fulfilment, T> question) {
        return keeping.look(shop -> question.apply(shop.fulfilment()));
    }

    private <T> T change(Function<Fulfilment, T> change) {
        return keeping.change(shop -> change.apply(shop.fulfilment()), () -> true)
                .orElseThrow();
    }
}
