package dev.navette.ebp;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.Secret;

/**
 * A file for the command line of EBP's SDK ({@code /BatchFile=}), written beside the import files whenever one of them is
 * left. <b>It holds the password in plain characters</b>: EBP reads no other. It may be read by its owner alone where the
 * drive knows owners; delete it once it has run.
 *
 * @param database the folder's shortcut as EBP's machine names it: {@code C:\EBP\dossier.ebp}
 * @param user of EBP
 * @param password its password, or null for none
 * @param folder the folder of waiting files as EBP's machine names it, or null where it is ours
 * @param imports category and model by kind of file, as {@link EbpFileNames} calls them: {@code customers}, {@code
 *     documents.orders}; what is not named has ours, where a category is known
 */
public record EbpBatch(
        String database,
        String user,
        @Nullable Secret password,
        @Nullable String folder,
        @Default("{}") Map<String, Import> imports) {

    /** What EBP's SDK is known to import, with our names of models. */
    static final Map<String, Import> KNOWN = Map.of(
            "customers", new Import("Customers", "Navette clients"),
            "billingAddresses", new Import("Customers", "Navette facturation"),
            "deliveryAddresses", new Import("Customers", "Navette livraison"),
            "documents.orders", new Import("SaleOrders", "Navette commandes"),
            "documents.deliveryNotes", new Import("SaleDelivery", "Navette livraisons"),
            "documents.invoices", new Import("SaleInvoices", "Navette factures"));

    /**
     * How a kind of file is imported.
     *
     * @param category EBP's name of what is imported
     * @param model the import model (import paramétrable) that was made in EBP
     */
    public record Import(String category, String model) {

        public Import {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(model, "model");
        }
    }

    public EbpBatch {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(user, "user");
        imports = Map.copyOf(imports);
    }

    /** How files of that kind are imported; null where nobody says it. */
    @Nullable
    Import of(String kind) {
        Import own = imports.get(kind);
        return own == null ? KNOWN.get(kind) : own;
    }

    @Override
    public String toString() {
        return "EbpBatch[" + database + ", " + password + "]";
    }
}
