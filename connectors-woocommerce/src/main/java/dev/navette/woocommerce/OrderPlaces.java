package dev.navette.woocommerce;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * What of an order is read where WooCommerce itself has no place for it: keys of its meta data, as the extensions of the
 * shop call them. What is null or blank is not read.
 *
 * @param siret the meta key of the buyer's SIREN or SIRET
 * @param vatNumber the meta key of the buyer's VAT number
 * @param electronicAddress the meta key of the address of the buyer's e-invoices (ORD-34)
 * @param orderNumber the meta key of the buyer's own number of the order (bon de commande)
 * @param erpCode the meta key of the ERP's account, of the order, else of its customer; typed by a person (CUS-7)
 * @param exchangeRate the meta key of how much of the order's currency one unit of the shop's is worth: {@code
 *     _woocs_order_rate}; an order in another currency that has none there is a fault
 * @param notes whether the notes of orders are read (ORD-20): one request more for each order
 */
public record OrderPlaces(
        @Default("_billing_siret") @Nullable String siret,
        @Default("_billing_vat_number") @Nullable String vatNumber,
        @Nullable String electronicAddress,
        @Nullable String orderNumber,
        @Nullable String erpCode,
        @Nullable String exchangeRate,
        @Default("true") boolean notes) {

    /** The keys that extensions for France and for VAT commonly have, and the notes. */
    public static final OrderPlaces USUAL =
            new OrderPlaces("_billing_siret", "_billing_vat_number", null, null, null, null, true);

    public OrderPlaces {
        siret = key(siret);
        vatNumber = key(vatNumber);
        electronicAddress = key(electronicAddress);
        orderNumber = key(orderNumber);
        erpCode = key(erpCode);
        exchangeRate = key(exchangeRate);
    }

    private static @Nullable String key(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
