package dev.navette.ebp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.ShippingFooter;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;
import dev.navette.model.sales.VatTotal;

/** Sales documents and customers as tests need them; nobody in them exists. */
final class Papers {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static final Address HOME = new Address(
            "Zoé",
            "Lefèvre",
            null,
            List.of("12 rue de l'Église", "Bâtiment « B »; escalier 2"),
            "44000",
            "Nantes",
            null,
            "FR",
            "02 40 00 00 00",
            "06 00 00 00 00");

    static final Address WORK = new Address(
            "Bruno",
            "Maçon",
            "L'Épicerie \"du Port\"",
            List.of("Zone artisanale des Quatre Vents et du Grand Large"),
            "35400",
            "Saint-Malo",
            "Bretagne",
            "FR",
            null,
            null);

    private final ExternalReference reference;
    private final DocumentType type;
    private Basis basis = Basis.GROSS;
    private String label = "Web 1042";
    private String notes = "";
    private DocumentState state = DocumentState.DRAFT;
    private @Nullable LocalDate delivery;
    private @Nullable String number;
    private @Nullable String shippingMode;
    private @Nullable String series;
    private @Nullable ExternalReference credits;
    private CustomerEntry customer = CustomerEntry.of("WEB00029");
    private @Nullable Address billed = HOME;
    private @Nullable Address delivered;
    private @Nullable ShippingFooter footer;
    private final List<DocumentLine> lines = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private String currency = "EUR";

    private Papers(String reference, DocumentType type) {
        this.reference = new ExternalReference(reference);
        this.type = type;
    }

    static Papers of(String reference, DocumentType type) {
        return new Papers(reference, type);
    }

    /** An order of one article, as short as one can be. */
    static SalesDocument order(String reference) {
        return of(reference, DocumentType.ORDER)
                .line("EM-1", "Café", 2, "6.00", "20")
                .made();
    }

    Papers net() {
        basis = Basis.NET;
        return this;
    }

    Papers in(String other) {
        currency = other;
        return this;
    }

    Papers labelled(String text) {
        label = text;
        return this;
    }

    Papers noted(String text) {
        notes = text;
        return this;
    }

    Papers state(String code) {
        state = new DocumentState(false, code);
        return this;
    }

    Papers validated() {
        state = new DocumentState(true, null);
        return this;
    }

    Papers due(LocalDate day) {
        delivery = day;
        return this;
    }

    Papers numbered(String kept) {
        number = kept;
        return this;
    }

    Papers series(String code) {
        series = code;
        return this;
    }

    Papers by(String mode) {
        shippingMode = mode;
        return this;
    }

    Papers crediting(String other) {
        credits = new ExternalReference(other);
        return this;
    }

    Papers of(Customer whole) {
        customer = new CustomerEntry(whole.code(), true, Set.of(), whole, false);
        return this;
    }

    Papers billedTo(@Nullable Address address) {
        billed = address;
        return this;
    }

    Papers deliveredTo(Address address) {
        delivered = address;
        return this;
    }

    Papers line(String article, String text, long quantity, String price, String rate) {
        return line(DocumentLine.Kind.ARTICLE, article, text, quantity, price, "0", rate);
    }

    Papers line(
            DocumentLine.Kind kind, String article, String text, long quantity, String price, String off, String rate) {
        BigDecimal whole = new BigDecimal(price).multiply(BigDecimal.valueOf(quantity));
        Money amount = money(whole.toPlainString()).rounded();
        lines.add(new DocumentLine(
                "l" + lines.size(),
                kind,
                new Reference(article),
                text,
                Quantity.of(quantity),
                money(price),
                money(off),
                new Money(amount.amount().subtract(new BigDecimal(off)), amount.currency()),
                List.of(Vat.of("T" + rate, rate)),
                null,
                Nature.GOODS,
                List.of()));
        return this;
    }

    Papers shipping(String amount, String rate) {
        footer = new ShippingFooter(money(amount), List.of(Vat.of("T" + rate, rate)));
        return this;
    }

    Papers paid(String amount) {
        payments.add(payment(type.takesDeposits() ? Payment.Kind.DEPOSIT : Payment.Kind.SETTLEMENT, amount));
        return this;
    }

    Payment payment(Payment.Kind kind, String amount) {
        return new Payment(
                "p" + payments.size(),
                kind,
                DAY,
                "Carte " + label,
                money(amount),
                null,
                null,
                new PaymentAccounts("CB", "CARTE", "BQ", "512000", null, null),
                List.of());
    }

    /** The gross total is the sum of what is sold; of a net document each line's tax is rounded to the cent. */
    SalesDocument made() {
        var taxes = new TreeMap<Vat, BigDecimal>();
        lines.forEach(line -> taxes.merge(line.vat().get(0), line.amount().amount(), BigDecimal::add));
        if (footer != null) {
            taxes.merge(footer.vat().get(0), footer.amount().amount(), BigDecimal::add);
        }
        var totals = new ArrayList<VatTotal>();
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (var entry : taxes.entrySet()) {
            BigDecimal rate = entry.getKey().rate().movePointLeft(2);
            BigDecimal base = basis == Basis.NET
                    ? entry.getValue()
                    : entry.getValue().divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP);
            BigDecimal of = basis == Basis.NET
                    ? base.multiply(rate).setScale(2, RoundingMode.HALF_UP)
                    : entry.getValue().subtract(base);
            totals.add(new VatTotal(entry.getKey(), money(base.toPlainString()), money(of.toPlainString())));
            net = net.add(base);
            tax = tax.add(of);
        }
        var money = new DocumentMoney(
                basis,
                null,
                lines,
                footer,
                totals,
                money(net.toPlainString()),
                money(tax.toPlainString()),
                money(net.add(tax).toPlainString()));
        var head = new DocumentHead(
                type, state, DAY, delivery, number, series, label, null, null, null, shippingMode, notes);
        return new SalesDocument(
                reference,
                head,
                customer,
                billed,
                delivered,
                new Treatment("FRANCE", null),
                new VatPlace(VatRegime.DOMESTIC, "FR"),
                money,
                payments,
                new EInvoice(EInvoice.Report.E_REPORTING, null, null, EInvoice.Supply.GOODS, null, null),
                credits);
    }

    static Customer customer(String code) {
        return new Customer(
                code,
                "L'Épicerie \"du Port\"",
                true,
                "bruno@example.com",
                new Business("732 829 320 00074", "FR44732829320", null, null, null),
                WORK,
                HOME,
                "COM1",
                "WEB",
                "PRO",
                "FRANCE",
                "411WEB",
                new ForeignId("29"));
    }

    static DocumentPayment settlement(String reference, String document, String number) {
        Payment payment = of(document, DocumentType.INVOICE).payment(Payment.Kind.SETTLEMENT, "12.00");
        return new DocumentPayment(
                new ExternalReference(reference),
                new ExternalReference(document),
                DocumentIds.of(DocumentType.INVOICE, number),
                "WEB00029",
                payment);
    }

    private Money money(String amount) {
        return Money.of(amount, currency);
    }
}
