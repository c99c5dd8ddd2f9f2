package dev.navette.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.BuyerCheck;
import dev.navette.model.sales.Carrier;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMessage;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.ShopInvoice;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;
import dev.navette.model.sales.TillSession;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;
import dev.navette.model.sales.VatTotal;

/** An order that says everything that one can say, one that says as little as it may, and what becomes of one. */
final class Sales {

    static final String SHORT_ORDER = """
            {
              "id": "1042",
              "head": {
                "number": "WEB-1042",
                "status": "processing",
                "placed": "2026-11-20T10:15:00Z",
                "modified": "2026-11-20T10:15:00Z"
              },
              "money": {
                "currency": "EUR",
                "basis": "gross",
                "gross": "12.50",
                "lines": [
                  { "id": "1", "reference": "EM-1", "label": "Crème de marrons", "quantity": 1, "amount": "12.50" }
                ]
              },
              "buyer": {},
              "billing": { "lastName": "DOE", "country": "FR" }
            }
            """;

    private static final Instant AT = Instant.parse("2026-11-20T10:15:00Z");

    private Sales() {}

    static Order order(String id) {
        Address address = new Address(
                "John",
                "DOE",
                "Doe & Fils",
                List.of("1 rue de la Paix", "Bât. B"),
                "75002",
                "Paris",
                "75",
                "FR",
                "01",
                "06");
        var tax = new TaxShare("20", Amount.of("2.00", "1.80"));
        var cart = new DiscountShare("D1", Amount.of("1.00"));
        var line = new OrderLine(
                "1",
                new Reference("EM-1"),
                "Crème de marrons",
                Quantity.of("1.5"),
                Amount.of("10.00", "9.00"),
                Amount.of("0.50"),
                List.of(tax),
                List.of(cart),
                Amount.of("0.10"),
                Nature.GOODS,
                "A");
        var free = new OrderLine(
                "2",
                null,
                "Bon",
                Quantity.of(1),
                Amount.ZERO,
                Amount.ZERO,
                List.of(),
                List.of(),
                null,
                Nature.GIFT_CARD,
                null);
        var shipping = new OrderCharge(
                "S1",
                OrderCharge.Kind.SHIPPING,
                "Colissimo",
                Amount.of("5.00"),
                List.of(new TaxShare("20", null)),
                List.of(),
                "A");
        var discount = new OrderDiscount(
                "D1",
                "NOEL",
                OrderDiscount.Kind.DISCOUNT,
                OrderDiscount.Target.ALL,
                Amount.of("1.00"),
                Amount.of("0.20"));
        var money = new OrderMoney(
                Currency.getInstance("USD"),
                new Exchange(Currency.getInstance("EUR"), new BigDecimal("1.10")),
                Basis.NET,
                Amount.of("17.80", "16.18"),
                List.of(line, free),
                List.of(shipping),
                List.of(discount),
                List.of(ShopTax.of("20", "TVA 20 %", "20.0", "FR")),
                List.of(new TaxTotal("20", Amount.of("2.80"))));
        var head = new OrderHead(
                "WEB-" + id,
                "2",
                "Épicerie",
                "processing",
                AT,
                AT,
                true,
                new ShopInvoice("F-1", AT),
                true,
                new TillSession("J1", true),
                Collector.MERCHANT_OSS,
                null);
        var business = new Business(
                "73282932000074", "FR44732829320", BuyerCheck.valid(AT, "VIES"), "doe@example.com", "PO-7");
        var payment = new OrderPayment(
                "p1", PaymentMethod.of("stripe", "Carte"), Amount.of("17.80"), AT, OrderPayment.State.CAPTURED);
        var back = new RefundedPart("1", Quantity.of(1), Amount.of("2.00"), List.of(tax), true);
        var refund = new OrderRefund(
                new ForeignId("7"),
                AT,
                Currency.getInstance("USD"),
                List.of(back),
                List.of(),
                Amount.of("2.00"),
                List.of(payment));
        return new Order(
                new ForeignId(id),
                head,
                money,
                new OrderBuyer(new ForeignId("29"), "j.doe@example.com", "pro", business, null),
                address,
                List.of(new Consignment("A", address, new Carrier("7", "Colissimo"))),
                List.of(payment),
                List.of(refund),
                List.of(new OrderMessage(AT, OrderMessage.Author.CUSTOMER, false, "Sonnez « 2 fois »")));
    }

    static SalesDocument document(String reference, DocumentType type, long units) {
        BigDecimal net = new BigDecimal("10.00").multiply(BigDecimal.valueOf(units));
        Money amount = new Money(net, Currency.getInstance("EUR"));
        Money tax = new Money(net.multiply(new BigDecimal("0.20")), Currency.getInstance("EUR"));
        Money gross = new Money(amount.amount().add(tax.amount()), Currency.getInstance("EUR"));
        Vat vat = Vat.of("N20", "20");
        var line = new DocumentLine(
                "1",
                DocumentLine.Kind.ARTICLE,
                new Reference("EM-1"),
                "Crème de marrons",
                Quantity.of(units),
                Money.of("10.00", "EUR"),
                Money.of("0", "EUR"),
                amount,
                List.of(vat),
                null,
                Nature.GOODS,
                List.of());
        return new SalesDocument(
                new ExternalReference(reference),
                new DocumentHead(
                        type,
                        DocumentState.DRAFT,
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
                        List.of(line),
                        null,
                        List.of(new VatTotal(vat, amount, tax)),
                        amount,
                        tax,
                        gross),
                List.of(),
                new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null),
                null);
    }

    static Payment payment(String id, String amount) {
        return new Payment(
                id,
                Payment.Kind.DEPOSIT,
                LocalDate.of(2026, 11, 20),
                "Carte",
                Money.of(amount, "EUR"),
                null,
                null,
                new PaymentAccounts("CB", "CB", "BQ", "512", null, null),
                List.of());
    }

    static Customer customer(String code) {
        Address address =
                new Address("John", "DOE", null, List.of("1 rue de la Paix"), "75002", "Paris", null, "FR", null, null);
        return new Customer(
                code,
                "John DOE",
                false,
                "j.doe@example.com",
                Business.NONE,
                address,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
