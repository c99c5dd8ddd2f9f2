package dev.navette.mapping.sales;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.ShopTax;

import jakarta.validation.constraints.NotBlank;

/**
 * Which VAT code of the ERP a tax of the shop is (ORD-17). What is null fits any.
 *
 * @param id the shop's id of the tax
 * @param name its name, exactly
 * @param rate in percent
 * @param country ISO 3166-1
 * @param state within it
 * @param code the ERP's
 * @param otherRate whether the ERP's rate may differ from the shop's: what the buyer pays then stays, and the net price
 *     gives way
 */
public record TaxRow(
        @Nullable String id,
        @Nullable String name,
        @Nullable BigDecimal rate,
        @Nullable String country,
        @Nullable String state,
        @NotBlank String code,
        @Default("false") boolean otherRate) {

    /** A country's tax of a rate. */
    public static TaxRow of(String country, String rate, String code) {
        return new TaxRow(null, null, new BigDecimal(rate), country, null, code, false);
    }

    /** A tax by the name that the shop shows. */
    public static TaxRow named(String name, String code) {
        return new TaxRow(null, name, null, null, null, code, false);
    }

    /** The same, and the ERP's rate may be another one. */
    public TaxRow allowingOtherRate() {
        return new TaxRow(id, name, rate, country, state, code, true);
    }

    boolean fits(ShopTax tax) {
        return fits(id, tax.id())
                && fits(name, tax.name())
                && (rate == null || rate.compareTo(tax.rate()) == 0)
                && fits(country, tax.country())
                && fits(state, tax.state());
    }

    /** Whether it fits every tax. */
    boolean all() {
        return id == null && name == null && rate == null && country == null && state == null;
    }

    private static boolean fits(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
