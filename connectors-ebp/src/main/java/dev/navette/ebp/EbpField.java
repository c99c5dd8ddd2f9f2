package dev.navette.ebp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.PaymentAccounts;

/**
 * What a column of an import file can hold; in a profile in small letters with dashes: {@code line-net-price}. Those of the
 * customer and of addresses are for files of customers and of documents, where an address is the document's own; those of a
 * payment for files of payments and for deposits beside their documents. What there is no value of leaves the cell empty.
 */
public enum EbpField {
    /** The account (code tiers). */
    CUSTOMER_CODE(Addressed.class, Form.KEY, "customer.code", Addressed::code),
    /** As it is written on documents. */
    CUSTOMER_NAME(Addressed.class, Form.TEXT, "customer.name", Addressed::name),
    CUSTOMER_EMAIL(Addressed.class, Form.KEY, "customer.email", customer(Customer::email)),
    CUSTOMER_FAMILY(Addressed.class, Form.KEY, "customer.family", customer(Customer::family)),
    /** The code of its prices (catégorie tarifaire). */
    CUSTOMER_GROUP(Addressed.class, Form.KEY, "customer.group", customer(Customer::group)),
    CUSTOMER_REPRESENTATIVE(Addressed.class, Form.KEY, "customer.representative", customer(Customer::representative)),
    /** Territorialité of the account. */
    CUSTOMER_TREATMENT(Addressed.class, Form.KEY, "customer.treatment", customer(Customer::treatment)),
    CUSTOMER_ACCOUNTING_ACCOUNT(
            Addressed.class, Form.KEY, "customer.accountingAccount", customer(Customer::accountingAccount)),
    /** The first nine digits of its SIRET. */
    CUSTOMER_SIREN(Addressed.class, Form.KEY, "customer.business.siret", row -> Numbers.siren(row.business())),
    /** The last five digits of its SIRET. */
    CUSTOMER_NIC(Addressed.class, Form.KEY, "customer.business.siret", row -> Numbers.nic(row.business())),
    /** All fourteen digits, where all are known. */
    CUSTOMER_SIRET(Addressed.class, Form.KEY, "customer.business.siret", row -> Numbers.siret(row.business())),
    CUSTOMER_VAT_NUMBER(
            Addressed.class, Form.KEY, "customer.business.vatNumber", row -> business(row, Business::vatNumber)),
    /** The company, or the person where there is none. */
    BILLING_NAME(Addressed.class, Form.TEXT, "billing.company", billing(Place::name)),
    BILLING_LAST_NAME(Addressed.class, Form.TEXT, "billing.lastName", billing(Address::lastName, Place::address)),
    BILLING_FIRST_NAME(Addressed.class, Form.TEXT, "billing.firstName", billing(Address::firstName, Place::address)),
    /** The first line of the street: lines that are too long go on in the next. */
    BILLING_LINE_1(Addressed.class, Form.TEXT, "billing.lines", billing(place -> place.line(1))),
    BILLING_LINE_2(Addressed.class, Form.TEXT, "billing.lines", billing(place -> place.line(2))),
    BILLING_LINE_3(Addressed.class, Form.TEXT, "billing.lines", billing(place -> place.line(3))),
    BILLING_LINE_4(Addressed.class, Form.TEXT, "billing.lines", billing(place -> place.line(4))),
    BILLING_POST_CODE(Addressed.class, Form.KEY, "billing.postCode", billing(Address::postCode, Place::address)),
    BILLING_CITY(Addressed.class, Form.TEXT, "billing.city", billing(Address::city, Place::address)),
    BILLING_STATE(Addressed.class, Form.TEXT, "billing.state", billing(Address::state, Place::address)),
    /** ISO 3166-1 alpha-2. */
    BILLING_COUNTRY(Addressed.class, Form.KEY, "billing.country", billing(Address::country, Place::address)),
    BILLING_PHONE(Addressed.class, Form.KEY, "billing.phone", billing(Address::phone, Place::address)),
    BILLING_MOBILE(Addressed.class, Form.KEY, "billing.mobile", billing(Address::mobile, Place::address)),
    /** The company, or the person where there is none. */
    DELIVERY_NAME(Addressed.class, Form.TEXT, "delivery.company", delivery(Place::name)),
    DELIVERY_LAST_NAME(Addressed.class, Form.TEXT, "delivery.lastName", delivery(Address::lastName, Place::address)),
    DELIVERY_FIRST_NAME(Addressed.class, Form.TEXT, "delivery.firstName", delivery(Address::firstName, Place::address)),
    /** The first line of the street: lines that are too long go on in the next. */
    DELIVERY_LINE_1(Addressed.class, Form.TEXT, "delivery.lines", delivery(place -> place.line(1))),
    DELIVERY_LINE_2(Addressed.class, Form.TEXT, "delivery.lines", delivery(place -> place.line(2))),
    DELIVERY_LINE_3(Addressed.class, Form.TEXT, "delivery.lines", delivery(place -> place.line(3))),
    DELIVERY_LINE_4(Addressed.class, Form.TEXT, "delivery.lines", delivery(place -> place.line(4))),
    DELIVERY_POST_CODE(Addressed.class, Form.KEY, "delivery.postCode", delivery(Address::postCode, Place::address)),
    DELIVERY_CITY(Addressed.class, Form.TEXT, "delivery.city", delivery(Address::city, Place::address)),
    DELIVERY_STATE(Addressed.class, Form.TEXT, "delivery.state", delivery(Address::state, Place::address)),
    /** ISO 3166-1 alpha-2. */
    DELIVERY_COUNTRY(Addressed.class, Form.KEY, "delivery.country", delivery(Address::country, Place::address)),
    DELIVERY_PHONE(Addressed.class, Form.KEY, "delivery.phone", delivery(Address::phone, Place::address)),
    DELIVERY_MOBILE(Addressed.class, Form.KEY, "delivery.mobile", delivery(Address::mobile, Place::address)),

    /** The external reference by which the document is found again (ORD-3). */
    DOCUMENT_REFERENCE(
            DocumentRow.class,
            Form.KEY,
            "reference",
            row -> row.document().reference().text()),
    /** The same, a blank, and the label: what is found again is the first word. */
    DOCUMENT_REFERENCE_AND_LABEL(DocumentRow.class, Form.TEXT, "head.label", DocumentRow::referenceAndLabel),
    /** What people read as its reference. */
    DOCUMENT_LABEL(DocumentRow.class, Form.TEXT, "head.label", head(DocumentHead::label)),
    /** The shop's number where it is kept, else the external reference: lines of one number are one document. */
    DOCUMENT_NUMBER(DocumentRow.class, Form.KEY, "head.number", DocumentRow::number),
    DOCUMENT_DATE(DocumentRow.class, Form.DAY, "head.date", head(DocumentHead::date)),
    DOCUMENT_DELIVERY_DATE(DocumentRow.class, Form.DAY, "head.delivery", head(DocumentHead::delivery)),
    /** Territorialité of the document. */
    DOCUMENT_TREATMENT(
            DocumentRow.class,
            Form.KEY,
            "treatment.code",
            row -> row.document().treatment().code()),
    /** Code frais de port. */
    DOCUMENT_SHIPPING_MODE(DocumentRow.class, Form.KEY, "head.shippingMode", head(DocumentHead::shippingMode)),
    /** Shipping at the foot, without tax. */
    DOCUMENT_SHIPPING_NET(
            DocumentRow.class,
            Form.PRICE,
            "money.shipping.amount",
            row -> row.footer().net()),
    DOCUMENT_SHIPPING_VAT_RATE(
            DocumentRow.class,
            Form.RATE,
            "money.shipping.vat",
            row -> row.footer().vatRate()),
    DOCUMENT_SHIPPING_VAT_CODE(
            DocumentRow.class,
            Form.KEY,
            "money.shipping.vat",
            row -> row.footer().vatCode()),
    /** Messages of the order; before them what a credit note credits. */
    DOCUMENT_NOTES(DocumentRow.class, Form.TEXT, "head.notes", DocumentRow::notes),
    /** A state of EBP's own. */
    DOCUMENT_STATE(
            DocumentRow.class,
            Form.KEY,
            "head.state.code",
            row -> row.document().head().state().code()),
    /** That of its payments, where all have the same. */
    DOCUMENT_SETTLEMENT_MODE(DocumentRow.class, Form.KEY, "payments", DocumentRow::settlementMode),
    /** Souche. */
    DOCUMENT_SERIES(DocumentRow.class, Form.KEY, "head.series", head(DocumentHead::series)),
    DOCUMENT_WAREHOUSE(DocumentRow.class, Form.KEY, "head.warehouse", head(DocumentHead::warehouse)),
    DOCUMENT_COMPANY(DocumentRow.class, Form.KEY, "head.company", head(DocumentHead::company)),
    DOCUMENT_STORE(DocumentRow.class, Form.KEY, "head.store", head(DocumentHead::store)),
    /** ISO 4217. */
    DOCUMENT_CURRENCY(
            DocumentRow.class, Form.KEY, "money.gross", row -> row.currency().getCurrencyCode()),
    DOCUMENT_NET(
            DocumentRow.class,
            Form.AMOUNT,
            "money.net",
            row -> row.money().net().amount()),
    DOCUMENT_GROSS(
            DocumentRow.class,
            Form.AMOUNT,
            "money.gross",
            row -> row.money().gross().amount()),
    /** EBP's number of the credited document, or our reference where EBP's is not known. */
    DOCUMENT_CREDITED(DocumentRow.class, Form.KEY, "credits", DocumentRow::credited),
    /** The buyer's own number of the order. */
    DOCUMENT_BUYER_ORDER(DocumentRow.class, Form.KEY, "eInvoice.orderNumber", invoicing(EInvoice::orderNumber)),
    DOCUMENT_ELECTRONIC_ADDRESS(
            DocumentRow.class, Form.KEY, "eInvoice.electronicAddress", invoicing(EInvoice::electronicAddress)),

    /** From 1 on. */
    LINE_NUMBER(DocumentRow.class, Form.QUANTITY, "line.source", row -> BigDecimal.valueOf(row.line() + 1L)),
    LINE_ARTICLE(
            DocumentRow.class,
            Form.KEY,
            "line.article",
            row -> row.item().article().value()),
    LINE_LABEL(DocumentRow.class, Form.TEXT, "line.label", line(DocumentLine::label)),
    LINE_QUANTITY(
            DocumentRow.class,
            Form.QUANTITY,
            "line.quantity",
            row -> row.item().quantity().value()),
    LINE_VAT_RATE(DocumentRow.class, Form.RATE, "line.vat", row -> row.figures().vatRate()),
    LINE_VAT_CODE(DocumentRow.class, Form.KEY, "line.vat", row -> row.figures().vatCode()),
    /** Of one, before its discount; in documents with tax this is empty. */
    LINE_NET_PRICE(
            DocumentRow.class,
            Form.PRICE,
            "line.unitPrice",
            on(Basis.NET, row -> row.figures().price())),
    /** Of one, before its discount; in documents without tax this is empty. */
    LINE_GROSS_PRICE(
            DocumentRow.class,
            Form.PRICE,
            "line.unitPrice",
            on(Basis.GROSS, row -> row.figures().price())),
    /** In percent; empty where there is no discount. */
    LINE_DISCOUNT_RATE(
            DocumentRow.class, Form.RATE, "line.discount", row -> row.figures().discountRate()),
    /** Off the price of one; empty where there is no discount, and in documents with tax. */
    LINE_UNIT_DISCOUNT(
            DocumentRow.class,
            Form.PRICE,
            "line.discount",
            on(Basis.NET, row -> row.figures().unitDiscount())),
    /** Of the whole line after its discount; in documents with tax this is empty. */
    LINE_NET_AMOUNT(
            DocumentRow.class,
            Form.AMOUNT,
            "line.amount",
            on(Basis.NET, row -> row.item().amount().amount())),
    /** Of the whole line after its discount; in documents without tax this is empty. */
    LINE_GROSS_AMOUNT(
            DocumentRow.class,
            Form.AMOUNT,
            "line.amount",
            on(Basis.GROSS, row -> row.item().amount().amount())),
    /** The contribution for recycling in it, of the whole line. */
    LINE_ECO_PARTICIPATION(
            DocumentRow.class,
            Form.AMOUNT,
            "line.ecoParticipation",
            row -> amount(row.item().ecoParticipation())),
    /** The one lot or serial number that it goes from. */
    LINE_LOT(DocumentRow.class, Form.KEY, "line.lots", row -> row.figures().lot()),

    /** The external reference of the payment. */
    PAYMENT_REFERENCE(
            PaymentRow.class,
            Form.KEY,
            "reference",
            row -> row.written().reference().text()),
    /** The external reference of the document. */
    PAYMENT_DOCUMENT(
            PaymentRow.class,
            Form.KEY,
            "document",
            row -> row.written().document().text()),
    /** EBP's number of the document. */
    PAYMENT_DOCUMENT_NUMBER(
            PaymentRow.class,
            Form.KEY,
            "documentId",
            row -> DocumentIds.number(row.written().documentId())),
    /** On whose account it is. */
    PAYMENT_CUSTOMER(
            PaymentRow.class, Form.KEY, "customer", row -> row.written().customer()),
    PAYMENT_DATE(Paying.class, Form.DAY, "payment.date", payment(Payment::date)),
    PAYMENT_LABEL(Paying.class, Form.TEXT, "payment.label", payment(Payment::label)),
    PAYMENT_AMOUNT(
            Paying.class,
            Form.AMOUNT,
            "payment.amount",
            payment(payment -> payment.amount().amount())),
    /** Acompte, Règlement or Remboursement. */
    PAYMENT_KIND(Paying.class, Form.KEY, "payment.kind", payment(Numbers::kind)),
    /** ISO 4217. */
    PAYMENT_CURRENCY(
            Paying.class,
            Form.KEY,
            "payment.amount",
            payment(one -> one.amount().currency().getCurrencyCode())),
    /** In the order's currency, where the document is in another one. */
    PAYMENT_PAID(Paying.class, Form.AMOUNT, "payment.paid", payment(one -> amount(one.paid()))),
    /** ISO 4217, of the order. */
    PAYMENT_PAID_CURRENCY(Paying.class, Form.KEY, "payment.paid", payment(Numbers::paidCurrency)),
    /** Of the exchange. */
    PAYMENT_EXCHANGE_RATE(Paying.class, Form.EXCHANGE, "payment.rate", payment(Payment::rate)),
    /** Moyen de paiement. */
    PAYMENT_MEANS(Paying.class, Form.KEY, "payment.accounts", accounts(PaymentAccounts::paymentMode)),
    /** Mode de règlement. */
    PAYMENT_SETTLEMENT_MODE(Paying.class, Form.KEY, "payment.accounts", accounts(PaymentAccounts::settlementMode)),
    PAYMENT_JOURNAL(Paying.class, Form.KEY, "payment.accounts", accounts(PaymentAccounts::journal)),
    PAYMENT_TREASURY_ACCOUNT(Paying.class, Form.KEY, "payment.accounts", accounts(PaymentAccounts::treasuryAccount)),
    PAYMENT_ACCOUNT(Paying.class, Form.KEY, "payment.accounts", accounts(PaymentAccounts::account)),
    /** Tiers payeur. */
    PAYMENT_PAYER(Paying.class, Form.KEY, "payment.accounts", accounts(PaymentAccounts::payer));

    /** What a value is, and so how it is written. */
    enum Form {
        /** A text by which something is known: never cut. */
        KEY,
        TEXT,
        PRICE,
        AMOUNT,
        QUANTITY,
        RATE,
        /** Of an exchange: rounded as prices are. */
        EXCHANGE,
        /** A {@link LocalDate}. */
        DAY
    }

    private final Class<?> rows;
    private final Form form;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are without a state
    private final Function<Object, @Nullable Object> value;

    <R> EbpField(Class<R> rows, Form form, String path, Function<R, ? extends @Nullable Object> value) {
        this.rows = rows;
        this.form = form;
        this.path = path;
        this.value = row -> value.apply(rows.cast(row));
    }

    /** Whether it tells who somebody is, or may. */
    boolean isPersonal() {
        return switch (this) {
            case CUSTOMER_NAME,
                    CUSTOMER_EMAIL,
                    CUSTOMER_SIREN,
                    CUSTOMER_NIC,
                    CUSTOMER_SIRET,
                    CUSTOMER_VAT_NUMBER,
                    DOCUMENT_REFERENCE_AND_LABEL,
                    DOCUMENT_LABEL,
                    DOCUMENT_NOTES,
                    DOCUMENT_BUYER_ORDER,
                    DOCUMENT_ELECTRONIC_ADDRESS,
                    PAYMENT_LABEL -> true;
            default -> name().startsWith("BILLING_") || name().startsWith("DELIVERY_");
        };
    }

    /** Whether files with such rows have it. */
    boolean isOf(Class<?> kind) {
        return rows.isAssignableFrom(kind);
    }

    Form form() {
        return form;
    }

    /** Where it stands in what is written; {@code line.} is the line. */
    String path() {
        return path;
    }

    /** A text, a {@link BigDecimal} or a {@link LocalDate}; null where there is none. */
    @Nullable
    Object of(Object row) {
        return value.apply(row);
    }

    private static Function<Addressed, @Nullable Object> customer(
            Function<Customer, ? extends @Nullable Object> value) {
        return row -> row.customer() == null ? null : value.apply(row.customer());
    }

    private static @Nullable Object business(Addressed row, Function<Business, ? extends @Nullable Object> value) {
        Business business = row.business();
        return business == null ? null : value.apply(business);
    }

    private static Function<Addressed, @Nullable Object> billing(Function<Place, ? extends @Nullable Object> value) {
        return row -> row.billing() == null ? null : value.apply(row.billing());
    }

    private static <P> Function<Addressed, @Nullable Object> billing(
            Function<P, ? extends @Nullable Object> value, Function<Place, P> of) {
        return billing(place -> value.apply(of.apply(place)));
    }

    private static Function<Addressed, @Nullable Object> delivery(Function<Place, ? extends @Nullable Object> value) {
        return row -> row.delivery() == null ? null : value.apply(row.delivery());
    }

    private static <P> Function<Addressed, @Nullable Object> delivery(
            Function<P, ? extends @Nullable Object> value, Function<Place, P> of) {
        return delivery(place -> value.apply(of.apply(place)));
    }

    private static Function<DocumentRow, @Nullable Object> head(
            Function<DocumentHead, ? extends @Nullable Object> value) {
        return row -> value.apply(row.document().head());
    }

    private static Function<DocumentRow, @Nullable Object> invoicing(
            Function<EInvoice, ? extends @Nullable Object> value) {
        return row -> value.apply(row.document().eInvoice());
    }

    private static Function<DocumentRow, @Nullable Object> line(
            Function<DocumentLine, ? extends @Nullable Object> value) {
        return row -> value.apply(row.item());
    }

    private static Function<DocumentRow, @Nullable Object> on(
            Basis basis, Function<DocumentRow, ? extends @Nullable Object> value) {
        return row -> row.money().basis() == basis ? value.apply(row) : null;
    }

    private static Function<Paying, @Nullable Object> payment(Function<Payment, ? extends @Nullable Object> value) {
        return row -> row.payment() == null ? null : value.apply(row.payment());
    }

    private static Function<Paying, @Nullable Object> accounts(
            Function<PaymentAccounts, ? extends @Nullable Object> value) {
        return payment(payment -> value.apply(payment.accounts()));
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
