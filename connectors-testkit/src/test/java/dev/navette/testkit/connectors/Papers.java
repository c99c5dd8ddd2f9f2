package dev.navette.testkit.connectors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

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
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;

/** Orders and documents that say as little as they may. */
public final class Papers {

    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Money NONE = Money.of("0", "EUR");

    private Papers() {}

    /** An order of a shop. */
    public static Order order(ForeignId id, String status) {
        return new Order(
                id,
                new OrderHead("WEB-" + id, "", "", status, AT, AT, false, null, false, null, Collector.MERCHANT),
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
                List.of());
    }

    /** A final document of an ERP with one of each article. */
    public static SalesDocument document(DocumentType type, String reference, String... articles) {
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
                        Stream.of(articles).map(Papers::line).toList(),
                        null,
                        List.of(),
                        NONE,
                        NONE,
                        NONE),
                List.of(),
                new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null),
                null);
    }

    private static DocumentLine line(String article) {
        return new DocumentLine(
                article,
                DocumentLine.Kind.ARTICLE,
                new Reference(article),
                article,
                Quantity.of(1),
                NONE,
                NONE,
                NONE,
                List.of(Vat.of("N20", "20")),
                null,
                Nature.GOODS,
                List.of());
    }
}
