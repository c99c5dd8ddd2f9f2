package dev.navette.memory;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.navette.model.ForeignId;

/** What a shop was told of its orders after they were imported, and its quotes. Not thread-safe. */
final class Fulfilment {

    static final Numbered.Sort<ShopShipment> SHIPMENT = new Numbered.Sort<>(
            "S",
            "shipment",
            ShopShipment::id,
            shipment -> shipment.shown().note().value());
    static final Numbered.Sort<KeptInvoice> INVOICE = new Numbered.Sort<>(
            "I",
            "invoice",
            KeptInvoice::id,
            invoice -> invoice.shown().document().value());
    static final Numbered.Sort<ShownQuote> QUOTE = new Numbered.Sort<>(
            "Q", "quote", ShownQuote::id, quote -> quote.shown().document().value());

    private final Numbered<ShopShipment> shipments;
    private final Numbered<KeptInvoice> invoices;
    private final Numbered<ShownQuote> quotes;
    private final Map<ForeignId, Told> told = new TreeMap<>(Comparator.comparing(ForeignId::value));

    /** Nothing yet. */
    Fulfilment() {
        this(new Numbered<>(SHIPMENT), new Numbered<>(INVOICE), new Numbered<>(QUOTE), Map.of());
    }

    Fulfilment(
            Numbered<ShopShipment> shipments,
            Numbered<KeptInvoice> invoices,
            Numbered<ShownQuote> quotes,
            Map<ForeignId, Told> told) {
        this.shipments = shipments;
        this.invoices = invoices;
        this.quotes = quotes;
        this.told.putAll(told);
    }

    Numbered<ShopShipment> shipments() {
        return shipments;
    }

    Numbered<KeptInvoice> invoices() {
        return invoices;
    }

    Numbered<ShownQuote> quotes() {
        return quotes;
    }

    Map<ForeignId, Told> told() {
        return Collections.unmodifiableMap(told);
    }

    Told told(ForeignId order) {
        return told.getOrDefault(order, Told.NOTHING);
    }

    void tell(ForeignId order, Told now) {
        told.put(order, now);
    }

    List<ShopShipment> shipmentsOf(ForeignId order) {
        return shipments.all().stream()
                .filter(shipment -> shipment.order().equals(order))
                .toList();
    }

    /** Whether nobody has told it anything, ever. */
    boolean isNew() {
        return shipments.lastId() == 0 && invoices.lastId() == 0 && quotes.lastId() == 0 && told.isEmpty();
    }
}
