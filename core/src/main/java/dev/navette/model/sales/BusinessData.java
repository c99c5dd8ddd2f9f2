package dev.navette.model.sales;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer that is a business, and on what terms it buys. A sole trader's numbers are personal: {@link
 * #toString} hides them.
 *
 * @param siret SIRET or SIREN, or null
 * @param ape what it does (code APE/NAF), or null
 * @param vatNumber intra-community VAT number, or null
 * @param outstanding how much it may owe (encours autorisé), in the ERP's currency; or null
 * @param paymentDelay after how many days it pays, or null
 * @param risk how safe it is, the ERP's code; or null
 */
public record BusinessData(
        @Nullable String siret,
        @Nullable String ape,
        @Nullable String vatNumber,
        @Nullable BigDecimal outstanding,
        @Nullable Integer paymentDelay,
        @Nullable String risk) {

    /** A private person. */
    public static final BusinessData NONE = new BusinessData(null, null, null, null, null, null);

    @Override
    public String toString() {
        return equals(NONE) ? "BusinessData[none]" : "BusinessData[…]";
    }
}
