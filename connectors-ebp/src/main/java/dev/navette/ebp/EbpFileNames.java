package dev.navette.ebp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dev.navette.model.Default;

/**
 * What our files are called; the names are ours, EBP knows none. Each file bears one of these, and before its ending the
 * time at which its attempt began and its key: {@code Orders-20261120T101500000Z-<key>.txt}.
 *
 * @param customers customers that are made
 * @param billingAddresses where invoices go, of customers that are there
 * @param deliveryAddresses where goods go, of customers that are there
 * @param documents sales documents, by their types
 * @param payments payments
 * @param batch what EBP's command line is given; it alone has no time and no key
 */
public record EbpFileNames(
        @Default("Customers.txt") String customers,
        @Default("BillingAddresses.txt") String billingAddresses,
        @Default("DeliveryAddresses.txt") String deliveryAddresses,
        @Default("{}") EbpDocumentFiles documents,
        @Default("Payments.txt") String payments,
        @Default("Batch.txt") String batch) {

    /** The defaults. */
    public static final EbpFileNames USUAL = new EbpFileNames(
            "Customers.txt",
            "BillingAddresses.txt",
            "DeliveryAddresses.txt",
            EbpDocumentFiles.USUAL,
            "Payments.txt",
            "Batch.txt");

    public EbpFileNames {
        Objects.requireNonNull(customers, "customers");
        Objects.requireNonNull(billingAddresses, "billingAddresses");
        Objects.requireNonNull(deliveryAddresses, "deliveryAddresses");
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(payments, "payments");
        Objects.requireNonNull(batch, "batch");
    }

    /** All but the batch, by what the settings call them, in the order in which EBP has to take them. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("customers", customers);
        all.put("billingAddresses", billingAddresses);
        all.put("deliveryAddresses", deliveryAddresses);
        documents.all().forEach((type, name) -> all.put("documents." + EbpDocumentFiles.keyOf(type), name));
        all.put("payments", payments);
        return all;
    }
}
