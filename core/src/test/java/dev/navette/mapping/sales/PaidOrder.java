package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Exchange;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentMethod;
import dev.navette.model.sales.ShopInvoice;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatTotal;
import dev.navette.text.ReferencePlaceholder;
import dev.navette.text.ReferenceValues;

/** An order of a test, its documents and what is known of them. Ordered on 20 November 2026 at 23:30 in London. */
final class PaidOrder {

    static final PaymentMethod CARD = PaymentMethod.of("stripe", "Carte bancaire");
    static final PaymentMethod TRANSFER = PaymentMethod.of("bacs", "Virement");

    private static final ReferenceValues VALUES = ReferenceValues.none()
            .with(ReferencePlaceholder.ORDER_ID, "187")
            .with(ReferencePlaceholder.FIRST_NAME, "John")
            .with(ReferencePlaceholder.LAST_NAME, "DOE")
            .on(LocalDate.of(2026, 1, 1));

    /** It is the 21st in Paris. */
    private static final Instant PLACED = Instant.parse("2026-11-20T23:30:00Z");

    final List<OrderPayment> payments = new ArrayList<>();
    final List<ExtraPayment> extra = new ArrayList<>();
    final List<DocumentTotals> documents = new ArrayList<>();
    final Set<String> booked = new HashSet<>();
    final Remarks remarks = new Remarks();
    DocumentType type = DocumentType.INVOICE;

    @Nullable
    Instant invoiced;

    @Nullable
    LocalDate openFrom;

    private final Amount gross;
    private final Currency currency;
    private final Conversion conversion;

    private PaidOrder(Amount gross, String currency, Conversion conversion) {
        this.gross = gross;
        this.currency = Currency.getInstance(currency);
        this.conversion = conversion;
    }

    /** In the shop's own currency; its document is still to be added. */
    static PaidOrder of(String gross, String currency) {
        Currency own = Currency.getInstance(currency);
        return new PaidOrder(Amount.of(gross), currency, new Conversion(own, own, null, null));
    }

    /** In dollars, with documents in euros. */
    static PaidOrder inDollars(Amount gross, String rate) {
        Currency euro = Currency.getInstance("EUR");
        Currency dollar = Currency.getInstance("USD");
        var exchange = new Exchange(euro, new BigDecimal(rate));
        return new PaidOrder(gross, "USD", new Conversion(dollar, euro, exchange, null));
    }

    /** In dollars, with documents in dollars too. */
    static PaidOrder keptInDollars(String gross) {
        Currency dollar = Currency.getInstance("USD");
        var exchange = new Exchange(Currency.getInstance("EUR"), new BigDecimal("1.10"));
        return new PaidOrder(Amount.of(gross), "USD", new Conversion(dollar, dollar, null, exchange));
    }

    PaidOrder type(DocumentType other) {
        type = other;
        return this;
    }

    /** A document without tax. */
    PaidOrder document(String total) {
        return document(total, List.of());
    }

    PaidOrder document(String total, List<VatTotal> vat) {
        documents.add(new DocumentTotals(new Money(new BigDecimal(total), conversion.to()), vat));
        return this;
    }

    /** Captured on 22 November, in the morning. */
    PaidOrder paid(String id, PaymentMethod method, String amount) {
        return paid(id, method, Amount.of(amount), OrderPayment.State.CAPTURED);
    }

    PaidOrder paid(String id, PaymentMethod method, Amount amount, OrderPayment.State state) {
        payments.add(new OrderPayment(id, method, amount, Instant.parse("2026-11-22T09:00:00Z"), state));
        return this;
    }

    PaidOrder paidAt(String id, PaymentMethod method, String amount, String at) {
        payments.add(new OrderPayment(id, method, Amount.of(amount), Instant.parse(at), OrderPayment.State.CAPTURED));
        return this;
    }

    PaidOrder giftCard(String id, String amount) {
        extra.add(new ExtraPayment(id, "Carte cadeau", ExtraPayment.Kind.GIFT_CARD, Amount.of(amount)));
        return this;
    }

    PaidOrder booked(String... ids) {
        booked.addAll(List.of(ids));
        return this;
    }

    List<List<Payment>> by(PaymentRule rule) {
        return rule.of(PaymentSource.of(order(), extra), settling(), facts(), remarks);
    }

    Settling settling() {
        return new Settling(type, documents, conversion, booked, VALUES);
    }

    ImportFacts facts() {
        return new ImportFacts(
                "s1",
                ZoneId.of("Europe/Paris"),
                LocalDate.of(2026, 11, 30),
                openFrom,
                Map.of(),
                CustomerMatches.NONE,
                booked);
    }

    Order order() {
        var invoice = invoiced == null ? null : new ShopInvoice("FA-12", invoiced);
        return new Order(
                new ForeignId("187"),
                new OrderHead(
                        "100187",
                        "",
                        "",
                        "processing",
                        PLACED,
                        PLACED,
                        false,
                        invoice,
                        false,
                        null,
                        Collector.MERCHANT),
                new OrderMoney(
                        currency, null, Basis.GROSS, gross, List.of(), List.of(), List.of(), List.of(), List.of()),
                new OrderBuyer(null, null, null, Business.NONE, null),
                new Address(null, null, null, List.of(), null, null, null, "FR", null, null),
                List.of(),
                payments,
                List.of(),
                List.of());
    }

    static VatTotal vat(String code, String rate, String base, String amount) {
        return new VatTotal(Vat.of(code, rate), Money.of(base, "EUR"), Money.of(amount, "EUR"));
    }

    /** As {@code p1 90.00 EUR}, a line for each document. */
    static List<String> shown(List<List<Payment>> made) {
        return made.stream().map(PaidOrder::line).toList();
    }

    private static String line(List<Payment> document) {
        return String.join(
                ", ",
                document.stream()
                        .map(payment -> payment.id() + " " + payment.amount())
                        .toList());
    }
}
