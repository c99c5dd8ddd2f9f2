package dev.navette.memory;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ShopQuote;

/** What a shop was told of its orders, as it stands in the shop's file. */
record FulfilmentSection(
        Map<String, Told> told,
        ShopFile.Section<ShipmentLine> shipments,
        ShopFile.Section<InvoiceLine> invoices,
        ShopFile.Section<QuoteLine> quotes) {

    static FulfilmentSection of(Fulfilment fulfilment) {
        var told = new TreeMap<String, Told>();
        fulfilment.told().forEach((order, now) -> told.put(order.value(), now));
        return new FulfilmentSection(
                told,
                ShopFile.Section.of(fulfilment.shipments(), ShipmentLine::of),
                ShopFile.Section.of(fulfilment.invoices(), InvoiceLine::of),
                ShopFile.Section.of(fulfilment.quotes(), QuoteLine::of));
    }

    Fulfilment made() {
        var all = new HashMap<ForeignId, Told>();
        Objects.requireNonNull(told, "told is missing").forEach((order, now) -> all.put(new ForeignId(order), now));
        return new Fulfilment(
                Objects.requireNonNull(shipments, "shipments is missing")
                        .numbered(Fulfilment.SHIPMENT, ShipmentLine::made),
                Objects.requireNonNull(invoices, "invoices is missing").numbered(Fulfilment.INVOICE, InvoiceLine::made),
                Objects.requireNonNull(quotes, "quotes is missing").numbered(Fulfilment.QUOTE, QuoteLine::made),
                all);
    }

    /** One shipment of an order. */
    record ShipmentLine(String id, String order, OrderShipment shown) {

        static ShipmentLine of(ShopShipment shipment) {
            return new ShipmentLine(shipment.id().value(), shipment.order().value(), shipment.shown());
        }

        ShopShipment made() {
            return new ShopShipment(
                    new ForeignId(Objects.requireNonNull(id, "a shipment has no id")),
                    new ForeignId(Objects.requireNonNull(order, () -> "shipment " + id + " has no order")),
                    Objects.requireNonNull(shown, () -> "shipment " + id + " shows nothing"));
        }
    }

    /** One invoice, its content in Base64. */
    record InvoiceLine(ShownInvoice shown, String content) {

        static InvoiceLine of(KeptInvoice invoice) {
            return new InvoiceLine(invoice.shown(), Base64.getEncoder().encodeToString(invoice.content()));
        }

        KeptInvoice made() {
            return new KeptInvoice(
                    Objects.requireNonNull(shown, "an invoice shows nothing"),
                    Base64.getDecoder().decode(Objects.requireNonNull(content, "an invoice is empty")));
        }
    }

    /** One quote, with the ids of what it names. */
    record QuoteLine(String id, ShopQuote shown, List<ShopFile.KnownAs> ids) {

        static QuoteLine of(ShownQuote quote) {
            return new QuoteLine(quote.id().value(), quote.shown(), ShopFile.KnownAs.of(quote.ids()));
        }

        ShownQuote made() {
            return new ShownQuote(
                    new ForeignId(Objects.requireNonNull(id, "a quote has no id")),
                    Objects.requireNonNull(shown, () -> "quote " + id + " shows nothing"),
                    ShopFile.KnownAs.ids(Objects.requireNonNull(ids, () -> "quote " + id + " has no ids")));
        }
    }
}
