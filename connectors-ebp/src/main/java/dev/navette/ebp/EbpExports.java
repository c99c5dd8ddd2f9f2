package dev.navette.ebp;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.text.Dialect;

/**
 * What EBP exports, by which results are seen: customers and sales documents, whole, each time anew. The files of customers
 * and of each type of document that is written must be there; those of other types are read where they are.
 *
 * @param dialect how they are written
 * @param customers the file of customers
 * @param documents the files of sales documents
 * @param payments the file of payments, which must be there where payments are written
 * @param customerColumns which columns of customers are what
 * @param documentColumns which columns of documents are what
 * @param paymentReference which column of payments holds the external reference; needed where payments are written
 */
public record EbpExports(
        @Default("{}") Dialect dialect,
        @Default("Customers.txt") String customers,
        @Default("{}") EbpDocumentFiles documents,
        @Default("Payments.txt") String payments,
        @Default("{}") CustomerLabels customerColumns,
        @Default("{}") DocumentLabels documentColumns,
        @Nullable String paymentReference) {

    /** Our own names of files, and EBP's of columns. */
    public static final EbpExports USUAL = new EbpExports(
            Dialect.FRENCH_WINDOWS,
            "Customers.txt",
            EbpDocumentFiles.USUAL,
            "Payments.txt",
            CustomerLabels.USUAL,
            DocumentLabels.USUAL,
            null);

    /**
     * Columns of customers; case, blanks, underscores and dots make no difference. All but the code may be missing
     * in the file.
     *
     * @param code the account
     * @param name as EBP has it, or null; needed where addresses of accounts that are there are written: it stands beside them
     * @param siret all fourteen digits, or null
     * @param siren nine digits, or null
     * @param email the address by which it is found, or null
     * @param vatNumber or null
     */
    public record CustomerLabels(
            @Default("Code (tiers)") String code,
            @Default("Nom") @Nullable String name,
            @Default("SIRET") @Nullable String siret,
            @Default("Siren") @Nullable String siren,
            @Default("E-mail (facturation)") @Nullable String email,

            @Default("Numéro de TVA intracommunautaire") @Nullable
            String vatNumber) {

        /** Those of the standard export. */
        public static final CustomerLabels USUAL = new CustomerLabels(
                "Code (tiers)", "Nom", "SIRET", "Siren", "E-mail (facturation)", "Numéro de TVA intracommunautaire");

        public CustomerLabels {
            Objects.requireNonNull(code, "code");
        }
    }

    /**
     * Columns of documents, whose lines stand together; case, blanks, underscores and dots make no difference. All but
     * number, reference, date and total may be missing in the file.
     *
     * @param number EBP's
     * @param reference what bears the external reference; null for that of the templates
     * @param date its day
     * @param gross what it comes to, with tax
     * @param customer on whose account it is, or null
     * @param delivery the day on which the goods are due or left, or null
     * @param state how far it is, or null
     * @param finalStates which states mean that it is final: no source tells EBP's
     * @param origin the number of the document that it was made of, or null: see {@code docs/ebp.md} on copied references
     * @param goods of its lines
     * @param shipment of delivery notes
     */
    public record DocumentLabels(
            @Default("Document - Numéro du document") String number,
            @Nullable String reference,
            @Default("Document - Date") String date,
            @Default("Document - Total TTC") String gross,
            @Default("Document - Code client") @Nullable String customer,
            @Nullable String delivery,
            @Nullable String state,
            @Default("[]") List<String> finalStates,
            @Nullable String origin,
            @Default("{}") GoodsLabels goods,
            @Default("{}") ShipmentLabels shipment) {

        /** What the standard exports are known to have. */
        public static final DocumentLabels USUAL = new DocumentLabels(
                "Document - Numéro du document",
                null,
                "Document - Date",
                "Document - Total TTC",
                "Document - Code client",
                null,
                null,
                List.of(),
                null,
                GoodsLabels.USUAL,
                ShipmentLabels.NONE);

        public DocumentLabels {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(gross, "gross");
            finalStates = List.copyOf(finalStates);
            Objects.requireNonNull(goods, "goods");
            Objects.requireNonNull(shipment, "shipment");
        }
    }

    /**
     * Columns of a document's lines; where both are there, documents are read with their items.
     *
     * @param article or null
     * @param quantity or null
     */
    public record GoodsLabels(
            @Default("Ligne - Code article") @Nullable String article,
            @Default("Ligne - Quantité") @Nullable String quantity) {

        /** EBP's. */
        public static final GoodsLabels USUAL = new GoodsLabels("Ligne - Code article", "Ligne - Quantité");
    }

    /**
     * Columns of how goods went; a custom field of EBP's as a rule.
     *
     * @param carrier or null
     * @param tracking the numbers of its parcels with {@code ¤} between them, or null
     */
    public record ShipmentLabels(
            @Nullable String carrier, @Nullable String tracking) {

        /** No columns. */
        public static final ShipmentLabels NONE = new ShipmentLabels(null, null);
    }

    public EbpExports {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(customers, "customers");
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(payments, "payments");
        Objects.requireNonNull(customerColumns, "customerColumns");
        Objects.requireNonNull(documentColumns, "documentColumns");
    }

    /** The same with other columns of documents. */
    public EbpExports with(DocumentLabels others) {
        return new EbpExports(dialect, customers, documents, payments, customerColumns, others, paymentReference);
    }

    /** The same with payments, whose external reference stands in a column. */
    public EbpExports withPayments(String reference) {
        return new EbpExports(dialect, customers, documents, payments, customerColumns, documentColumns, reference);
    }
}
