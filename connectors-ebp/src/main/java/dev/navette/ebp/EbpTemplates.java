package dev.navette.ebp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.DocumentType;

/**
 * The columns of each kind of import file, in their order. A list that is null is ours where we have one, as {@code
 * docs/ebp.md} shows it; one that is empty switches its files off.
 *
 * @param reference in which column a document bears its external reference: {@code Document - Référence}, or a custom field
 *     {@code Document - <name>*}; that of our own lists, and of EBP's exports
 * @param customers of customers that are made
 * @param billingAddresses of where invoices go, for customers that are there (CUS-8)
 * @param deliveryAddresses of where goods go, likewise
 * @param documents of sales documents
 * @param deposits what stands behind the columns of quotes, orders, preparations and delivery notes for what was paid on
 *     them; null for nothing, since no source tells EBP's labels
 * @param payments of payments of documents that are there; null for none, likewise
 */
public record EbpTemplates(
        @Default(EbpTemplates.REFERENCE) String reference,
        @Nullable List<EbpColumn> customers,
        @Nullable List<EbpColumn> billingAddresses,
        @Nullable List<EbpColumn> deliveryAddresses,
        @Default("{}") EbpDocumentTemplates documents,
        @Nullable List<EbpColumn> deposits,
        @Nullable List<EbpColumn> payments) {

    /** EBP's own column for a reference, of 70 characters. */
    public static final String REFERENCE = "Document - Référence";

    /** Our own, without deposits and payments. */
    public static final EbpTemplates USUAL =
            new EbpTemplates(REFERENCE, null, null, null, EbpDocumentTemplates.USUAL, null, null);

    public EbpTemplates {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(documents, "documents");
    }

    /** The same with the external reference in another column: {@code Document - RefWeb*}. */
    public EbpTemplates referringBy(String label) {
        return new EbpTemplates(label, customers, billingAddresses, deliveryAddresses, documents, deposits, payments);
    }

    /** The same with other columns of documents. */
    public EbpTemplates with(EbpDocumentTemplates others) {
        return new EbpTemplates(reference, customers, billingAddresses, deliveryAddresses, others, deposits, payments);
    }

    /** The same with columns for what was paid on quotes, orders, preparations and delivery notes. */
    public EbpTemplates withDeposits(List<EbpColumn> columns) {
        return new EbpTemplates(
                reference, customers, billingAddresses, deliveryAddresses, documents, columns, payments);
    }

    /** The same with files of payments. */
    public EbpTemplates withPayments(List<EbpColumn> columns) {
        return new EbpTemplates(
                reference, customers, billingAddresses, deliveryAddresses, documents, deposits, columns);
    }

    List<EbpColumn> ofCustomers() {
        return customers == null ? CustomerColumns.CUSTOMERS : customers;
    }

    List<EbpColumn> ofBillingAddresses() {
        return billingAddresses == null ? CustomerColumns.BILLING : billingAddresses;
    }

    List<EbpColumn> ofDeliveryAddresses() {
        return deliveryAddresses == null ? CustomerColumns.DELIVERY : deliveryAddresses;
    }

    /** Those of a type, with deposits behind them; empty where its files are off. */
    List<EbpColumn> of(DocumentType type) {
        List<EbpColumn> own = documents.of(type, reference);
        if (own.isEmpty() || deposits == null || !type.takesDeposits()) {
            return own;
        }
        var all = new ArrayList<>(own);
        all.addAll(deposits);
        return List.copyOf(all);
    }

    List<EbpColumn> ofPayments() {
        return payments == null ? List.of() : payments;
    }

    boolean hasDeposits() {
        return deposits != null && !deposits.isEmpty();
    }
}
