package dev.navette.model.sales;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer says of its company, as typed. A sole trader's numbers are personal: {@link #toString} hides them.
 *
 * @param siret SIREN or SIRET, or null
 * @param vatNumber intra-community VAT number, or null
 * @param vatCheck what a service answered about the VAT number, or null where none was asked (CUS-11)
 * @param electronicAddress where its e-invoices go (ORD-34), or null
 * @param orderNumber the buyer's own number of this order (bon de commande), or null
 */
public record Business(
        @Nullable String siret,
        @Nullable String vatNumber,
        @Nullable BuyerCheck vatCheck,
        @Nullable String electronicAddress,
        @Nullable String orderNumber) {

    /** A private person. */
    public static final Business NONE = new Business(null, null, null, null, null);

    @Override
    public String toString() {
        return equals(NONE) ? "Business[none]" : "Business[…]";
    }
}
