package dev.navette.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

import dev.navette.Navette;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopShipment;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Shipment;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;
import dev.navette.model.sales.VatTotal;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.Report;
import dev.navette.run.RunListener;
import dev.navette.state.SyncStore;

/** A grocer who has imported his shop's orders, and delivers and invoices them in the ERP. */
final class Counter implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    final MemoryErp erp = new MemoryErp("ebp");
    final MemoryShop shop = new MemoryShop("shop-fr");
    final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .executor(Runnable::run)
            .pageSize(3)
            .build();

    /** An order of the shop that nobody has imported. */
    void order(String id) {
        shop.put(new Order(
                new ForeignId(id),
                new OrderHead(
                        "WEB-" + id,
                        "1",
                        "Épicerie",
                        "processing",
                        NOW,
                        NOW,
                        false,
                        null,
                        false,
                        null,
                        Collector.MERCHANT),
                new OrderMoney(
                        Currency.getInstance("EUR"),
                        null,
                        Basis.GROSS,
                        Amount.of("12.00"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new OrderBuyer(null, null, null, Business.NONE, null),
                new Address(null, "DOE", null, List.of(), null, null, null, "FR", null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    /** An order that is in the ERP as one of these articles. */
    ErpDocument imported(String id, String... articles) {
        order(id);
        return imported("s1:" + id, DocumentType.ORDER, articles);
    }

    ErpDocument imported(String reference, DocumentType type, String... articles) {
        ForeignId id = erp.put(document(reference, type, articles));
        return erp.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow()
                .shown();
    }

    ErpDocument deliver(ErpDocument order, String... articles) {
        List<DocumentItem> some = Stream.of(articles)
                .map(article -> new DocumentItem(new Reference(article), Quantity.of(1)))
                .toList();
        return erp.transform(order.id(), DocumentType.DELIVERY_NOTE, some);
    }

    void ship(ErpDocument note, String carrier, String... parcels) {
        erp.ship(
                note.id(),
                new Shipment(
                        carrier,
                        Stream.of(parcels)
                                .map(number -> new Shipment.Parcel(number, null))
                                .toList()));
    }

    String status(String id) {
        return shop.order(id).orElseThrow().head().status();
    }

    List<ShopShipment> shipments(String id) {
        return shop.fulfilment().shipments(new ForeignId(id));
    }

    String run(Flow flow) {
        return report(flow).counts().toString();
    }

    Report report(Flow flow) {
        return navette.run(profile(flow));
    }

    /** What became of each element. */
    List<ElementResult> results(Flow flow) {
        var results = new ArrayList<ElementResult>();
        navette.run(profile(flow), new RunListener() {
            @Override
            public void element(ElementResult result) {
                results.add(result);
            }
        });
        return results;
    }

    Profile profile(Flow flow) {
        return Profile.named("epicerie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(flow)
                .build();
    }

    @Override
    public void close() {
        navette.close();
    }

    private static SalesDocument document(String reference, DocumentType type, String... articles) {
        Vat vat = Vat.of("N20", "20");
        List<DocumentLine> lines =
                Stream.of(articles).map(article -> line(article, vat)).toList();
        Money net = Money.of(Integer.toString(10 * lines.size()), "EUR");
        Money tax = Money.of(Integer.toString(2 * lines.size()), "EUR");
        return new SalesDocument(
                new ExternalReference(reference),
                new DocumentHead(
                        type,
                        new DocumentState(true, null),
                        LocalDate.of(2026, 11, 20),
                        null,
                        null,
                        null,
                        "Web",
                        null,
                        null,
                        null,
                        null,
                        ""),
                CustomerEntry.of("WEB29"),
                null,
                null,
                new Treatment("FR", null),
                new VatPlace(VatRegime.DOMESTIC, "FR"),
                new DocumentMoney(
                        Basis.NET,
                        null,
                        lines,
                        null,
                        List.of(new VatTotal(vat, net, tax)),
                        net,
                        tax,
                        new Money(net.amount().add(tax.amount()), net.currency())),
                List.of(),
                new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null),
                null);
    }

    private static DocumentLine line(String article, Vat vat) {
        return new DocumentLine(
                article,
                DocumentLine.Kind.ARTICLE,
                new Reference(article),
                article,
                Quantity.of(1),
                Money.of("10.00", "EUR"),
                Money.of("0", "EUR"),
                Money.of("10.00", "EUR"),
                List.of(vat),
                null,
                Nature.GOODS,
                List.of());
    }
}
