package dev.navette.ebp;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.DocumentType;

/**
 * The columns of each type of sales document; null for ours, empty for no files of it. Ours are for all but preparations,
 * for which no source shows that EBP imports any.
 *
 * @param quotes devis
 * @param orders commandes
 * @param preparations préparations de livraison; null for no files
 * @param deliveryNotes bons de livraison
 * @param invoices factures
 * @param creditNotes avoirs
 */
public record EbpDocumentTemplates(
        @Nullable List<EbpColumn> quotes,
        @Nullable List<EbpColumn> orders,
        @Nullable List<EbpColumn> preparations,
        @Nullable List<EbpColumn> deliveryNotes,
        @Nullable List<EbpColumn> invoices,
        @Nullable List<EbpColumn> creditNotes) {

    /** Ours. */
    public static final EbpDocumentTemplates USUAL = new EbpDocumentTemplates(null, null, null, null, null, null);

    /** Ours for one type, with the external reference in a column: to begin a list of one's own with. */
    public static List<EbpColumn> usual(DocumentType type, String reference) {
        return DocumentColumns.usual(type, reference);
    }

    /** The same with other columns of one type. */
    public EbpDocumentTemplates with(DocumentType type, List<EbpColumn> columns) {
        return new EbpDocumentTemplates(
                type == DocumentType.QUOTE ? columns : quotes,
                type == DocumentType.ORDER ? columns : orders,
                type == DocumentType.PREPARATION ? columns : preparations,
                type == DocumentType.DELIVERY_NOTE ? columns : deliveryNotes,
                type == DocumentType.INVOICE ? columns : invoices,
                type == DocumentType.CREDIT_NOTE ? columns : creditNotes);
    }

    /** Those of a type; empty where there are no files of it. */
    List<EbpColumn> of(DocumentType type, String reference) {
        return switch (type) {
            case QUOTE -> orOurs(quotes, type, reference);
            case ORDER -> orOurs(orders, type, reference);
            case PREPARATION -> preparations == null ? List.of() : preparations;
            case DELIVERY_NOTE -> orOurs(deliveryNotes, type, reference);
            case INVOICE -> orOurs(invoices, type, reference);
            case CREDIT_NOTE -> orOurs(creditNotes, type, reference);
            case DEPOSIT_INVOICE, RETURN_NOTE -> List.of();
        };
    }

    private static List<EbpColumn> orOurs(@Nullable List<EbpColumn> own, DocumentType type, String reference) {
        return own == null ? DocumentColumns.usual(type, reference) : own;
    }
}
