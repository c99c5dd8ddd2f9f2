package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An account of the ERP (compte tiers) that a search for an order's buyer gave, with the ERP's own values: a search may
 * split words or be lenient, so what it found is compared again, exactly (CUS-7). Personal: {@link #toString} names the
 * code and says no more.
 *
 * @param code as the ERP writes it
 * @param siret its SIRET or SIREN as the ERP has it, or null
 * @param email its e-mail address as the ERP has it, or null
 * @param vatNumber its VAT number as the ERP has it, or null
 */
public record ErpAccount(
        String code,
        @Nullable String siret,
        @Nullable String email,
        @Nullable String vatNumber) {

    public ErpAccount {
        Objects.requireNonNull(code, "code");
    }

    /** An account of which nothing but the code is known. */
    public static ErpAccount of(String code) {
        return new ErpAccount(code, null, null, null);
    }

    @Override
    public String toString() {
        return "ErpAccount[" + code + "]";
    }
}
