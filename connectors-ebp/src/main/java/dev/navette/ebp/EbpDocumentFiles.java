package dev.navette.ebp;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import dev.navette.model.Default;
import dev.navette.model.sales.DocumentType;

/**
 * A file for each type of sales document.
 *
 * @param quotes devis
 * @param orders commandes
 * @param preparations préparations de livraison
 * @param deliveryNotes bons de livraison
 * @param invoices factures
 * @param creditNotes avoirs
 */
public record EbpDocumentFiles(
        @Default("Quotes.txt") String quotes,
        @Default("Orders.txt") String orders,
        @Default("Preparations.txt") String preparations,
        @Default("Deliveries.txt") String deliveryNotes,
        @Default("Invoices.txt") String invoices,
        @Default("CreditNotes.txt") String creditNotes) {

    /** The defaults. */
    public static final EbpDocumentFiles USUAL = new EbpDocumentFiles(
            "Quotes.txt", "Orders.txt", "Preparations.txt", "Deliveries.txt", "Invoices.txt", "CreditNotes.txt");

    public EbpDocumentFiles {
        Objects.requireNonNull(quotes, "quotes");
        Objects.requireNonNull(orders, "orders");
        Objects.requireNonNull(preparations, "preparations");
        Objects.requireNonNull(deliveryNotes, "deliveryNotes");
        Objects.requireNonNull(invoices, "invoices");
        Objects.requireNonNull(creditNotes, "creditNotes");
    }

    /** By the types, in their order. */
    Map<DocumentType, String> all() {
        return new EnumMap<>(Map.of(
                DocumentType.QUOTE, quotes,
                DocumentType.ORDER, orders,
                DocumentType.PREPARATION, preparations,
                DocumentType.DELIVERY_NOTE, deliveryNotes,
                DocumentType.INVOICE, invoices,
                DocumentType.CREDIT_NOTE, creditNotes));
    }

    /** What settings call a type. */
    static String keyOf(DocumentType type) {
        return switch (type) {
            case QUOTE -> "quotes";
            case ORDER -> "orders";
            case PREPARATION -> "preparations";
            case DELIVERY_NOTE -> "deliveryNotes";
            case INVOICE -> "invoices";
            case CREDIT_NOTE -> "creditNotes";
            case DEPOSIT_INVOICE, RETURN_NOTE -> throw new IllegalArgumentException("no files of a " + type);
        };
    }
}
