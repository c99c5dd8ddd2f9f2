package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.Territory;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;

/**
 * A way in which a sale may be taxed (VAT-1).
 *
 * @param regime what it is then
 * @param country whose tax it bears then, or null for none
 * @param told which taxes pass for that country's
 */
record ExpectedTax(VatRegime regime, @Nullable String country, Told told) {

    /** The rates of Guadeloupe, Martinique and Réunion (CGI art. 296 and 296 ter), in percent. */
    private static final Set<BigDecimal> OVERSEAS_RATES =
            Set.of(new BigDecimal("8.5"), new BigDecimal("2.1"), new BigDecimal("1.75"), new BigDecimal("1.05"));

    /** Which taxes pass for a country's. */
    enum Told {
        /** Its own, and those of which the shop says no country. */
        OR_NOT,
        /** Those of which the shop says that they are its own. */
        EXPRESSLY,
        /** The same, and at a rate of the French overseas. */
        AT_OVERSEAS_RATES
    }

    static ExpectedTax none(VatRegime regime) {
        return new ExpectedTax(regime, null, Told.OR_NOT);
    }

    static ExpectedTax of(VatRegime regime, String country) {
        return new ExpectedTax(regime, country, Told.OR_NOT);
    }

    static ExpectedTax expressly(VatRegime regime, String country) {
        return new ExpectedTax(regime, country, Told.EXPRESSLY);
    }

    static ExpectedTax overseas(VatRegime regime, String country) {
        return new ExpectedTax(regime, country, Told.AT_OVERSEAS_RATES);
    }

    /** Whether a sale is taxed so. */
    boolean fits(Supply supply) {
        return country == null
                ? !supply.taxed()
                : supply.taxed() && supply.taxes().stream().allMatch(tax -> passes(tax, country));
    }

    VatPlace place() {
        return new VatPlace(regime, country);
    }

    /** For people. */
    String words() {
        if (country == null) {
            return "no tax";
        }
        return "the tax of " + country + (told == Told.AT_OVERSEAS_RATES ? " at a rate of its overseas" : "");
    }

    private boolean passes(ShopTax tax, String wanted) {
        String said = tax.country();
        if (said == null || said.isBlank()) {
            return told == Told.OR_NOT;
        }
        boolean rate = told != Told.AT_OVERSEAS_RATES || OVERSEAS_RATES.contains(plain(tax.rate()));
        return rate && northernIrelandAsBritain(whose(said)).equals(northernIrelandAsBritain(wanted));
    }

    /** Shops name Monaco's tax, or Greece's, in more than one way. */
    private static String whose(String country) {
        return Territory.problem(country, null).isPresent()
                ? country
                : Territory.of(country, null).vatCountry().orElse(country);
    }

    /** One tax: no ISO country is Northern Ireland. */
    private static String northernIrelandAsBritain(String country) {
        return country.equals("XI") ? "GB" : country;
    }

    private static BigDecimal plain(BigDecimal rate) {
        return rate.stripTrailingZeros();
    }
}
