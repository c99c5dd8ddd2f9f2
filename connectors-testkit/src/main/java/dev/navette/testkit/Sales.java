package dev.navette.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;
import dev.navette.model.sales.VatTotal;

/** The accounts, documents and payments that contracts put into an ERP. {@link Baskets} has the orders. */
final class Sales {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Currency EUR = Currency.getInstance("EUR");

    /** What of the sample customers is personal: it stands in no message. */
    static final List<String> PERSONAL = List.of("maud.perrin@example.com", "Perrin", "rue des Lilas", "0600000001");

    private static final BigDecimal RATE = new BigDecimal("20");

    private Sales() {}

    /** An account with every value; its addresses are of its version. */
    static Customer customer(String code, int version) {
        return customer(code, "Maud Perrin", address(version), address(version + 1));
    }

    static Customer customer(String code, String name, Address billing, @Nullable Address delivery) {
        return new Customer(
                code,
                name,
                false,
                "maud.perrin@example.com",
                Business.NONE,
                billing,
                delivery,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** One that is found by its numbers. */
    static Customer company(String code, String email, Business business) {
        return new Customer(
                code,
                "Brûlerie Perrin " + code,
                true,
                email,
                business,
                address(1),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Address address(int version) {
        return new Address(
                "Maud",
                "Perrin",
                null,
                List.of(version + " rue des Lilas"),
                "4400" + version % 10,
                "Nantes",
                null,
                "FR",
                "0600000001",
                null);
    }

    /** A draft with one line of so many coffees at 10.00 each without tax. */
    static SalesDocument document(ExternalReference reference, DocumentType type, String account, int coffees) {
        return priced(reference, type, account, coffees, BigDecimal.TEN);
    }

    static SalesDocument priced(
            ExternalReference reference, DocumentType type, String account, int coffees, BigDecimal price) {
        var one = new Money(price, EUR);
        Money net = new Money(price.multiply(BigDecimal.valueOf(coffees)), EUR).rounded();
        Money tax = new Money(net.amount().multiply(RATE).movePointLeft(2), EUR).rounded();
        Vat vat = new Vat("N20", RATE, 1);
        var line = new DocumentLine(
                "1",
                DocumentLine.Kind.ARTICLE,
                new Reference("EM-1"),
                "Café moulu 250 g",
                Quantity.of(coffees),
                one,
                new Money(BigDecimal.ZERO, EUR),
                net,
                List.of(vat),
                null,
                Nature.GOODS,
                List.of());
        return new SalesDocument(
                reference,
                head(type, DAY, "Web 1042"),
                CustomerEntry.of(account),
                null,
                null,
                new Treatment("FR", null),
                new VatPlace(VatRegime.DOMESTIC, "FR"),
                new DocumentMoney(
                        Basis.NET,
                        null,
                        List.of(line),
                        null,
                        List.of(new VatTotal(vat, net, tax)),
                        net,
                        tax,
                        new Money(net.amount().add(tax.amount()), EUR)),
                List.of(),
                new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null),
                null);
    }

    private static DocumentHead head(DocumentType type, LocalDate date, String label) {
        return new DocumentHead(type, DocumentState.DRAFT, date, null, null, null, label, null, null, null, null, "");
    }

    /** The same of another day. */
    static SalesDocument dated(SalesDocument document, LocalDate day) {
        return with(document, head(document.head().type(), day, document.head().label()), document.credits());
    }

    /** The same under another label. */
    static SalesDocument labelled(SalesDocument document, String label) {
        return with(document, head(document.head().type(), document.head().date(), label), document.credits());
    }

    /** The same about another document. */
    static SalesDocument crediting(SalesDocument document, ExternalReference credits) {
        return with(document, document.head(), credits);
    }

    private static SalesDocument with(SalesDocument document, DocumentHead head, @Nullable ExternalReference credits) {
        return new SalesDocument(
                document.reference(),
                head,
                document.customer(),
                document.billing(),
                document.delivery(),
                document.treatment(),
                document.vat(),
                document.money(),
                document.payments(),
                document.eInvoice(),
                credits);
    }

    /** What of a document that was written the ERP must have. */
    static Map<String, String> content(SalesDocument document) {
        return content(
                document.head().type(),
                document.reference(),
                document.customer().code(),
                document.head().date(),
                document.money().gross());
    }

    /** The same of a document that the ERP has. */
    static Map<String, String> content(ErpDocument document) {
        return content(document.type(), document.reference(), document.customer(), document.date(), document.gross());
    }

    private static Map<String, String> content(
            DocumentType type,
            @Nullable ExternalReference reference,
            @Nullable String account,
            LocalDate date,
            Money gross) {
        return Map.of(
                "type",
                type.name(),
                "reference",
                String.valueOf(reference),
                "account",
                String.valueOf(account),
                "date",
                date.toString(),
                "gross",
                gross.toString());
    }

    static DocumentPayment payment(
            ExternalReference reference,
            ExternalReference document,
            ForeignId documentId,
            String account,
            Payment.Kind kind,
            Money amount) {
        var payment =
                new Payment(reference.part(), kind, DAY, "Carte", amount, null, null, PaymentAccounts.USUAL, List.of());
        return new DocumentPayment(reference, document, documentId, account, payment);
    }

    /**
     * The reference that contracts give to the element of that name: short numbers stay numbers, of which one may be the
     * beginning of another.
     */
    static ExternalReference reference(String element) {
        return ExternalReference.order("s1", key(element));
    }

    static String key(String element) {
        return element.matches("EM-[1-9][0-9]*") ? element.substring("EM-".length()) : element;
    }

    /** When orders are placed. */
    static Instant placed() {
        return Instant.parse("2026-11-20T07:30:00Z");
    }
}
