package dev.navette.model.sales;

import org.jspecify.annotations.Nullable;

/**
 * Where the ERP books a payment (ORD-18); each is the ERP's code, or null for its usual one.
 *
 * @param settlementMode mode de règlement
 * @param paymentMode moyen de paiement
 * @param journal journal de trésorerie
 * @param treasuryAccount compte de trésorerie
 * @param account compte comptable
 * @param payer the account that pays in the customer's stead (tiers payeur)
 */
public record PaymentAccounts(
        @Nullable String settlementMode,
        @Nullable String paymentMode,
        @Nullable String journal,
        @Nullable String treasuryAccount,
        @Nullable String account,
        @Nullable String payer) {

    /** The ERP's usual ones. */
    public static final PaymentAccounts USUAL = new PaymentAccounts(null, null, null, null, null, null);
}
