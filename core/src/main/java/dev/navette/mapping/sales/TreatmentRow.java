package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.Territory;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatRegime;

/**
 * For which sales an accounting treatment is (ORD-16). What is null fits any.
 *
 * @param country where it goes, as in {@link Territory#of}; {@code FR} is Corsica and Monaco too and is not Guadeloupe, {@code ES}
 *     is not the Canaries ({@code IC})
 * @param zone where it goes
 * @param state within the country, as the shop writes it, in upper or lower case
 * @param taxed whether it bears a tax above zero; what can bear none, as gift cards, fits either way
 * @param buyer who buys
 * @param regime what VAT takes the sale for (VAT-1): {@link VatRegime#MARKETPLACE} where the marketplace collects
 * @param treatment the ERP's
 * @param taxesTrusted whether the order's taxes pass there, also where they contradict the sale
 */
public record TreatmentRow(
        @Nullable String country,
        @Nullable Zone zone,
        @Nullable String state,
        @Default("either") Taxed taxed,
        @Default("any") Buyer buyer,
        @Nullable VatRegime regime,
        Treatment treatment,
        @Default("false") boolean taxesTrusted)
        implements Checked {

    /** Whether a sale bears a tax above zero. */
    public enum Taxed {
        EITHER,
        TAXED,
        UNTAXED
    }

    /** Who buys. */
    public enum Buyer {
        ANY,
        /** Who gave a SIRET, or a VAT number that is well formed and was not denied. */
        BUSINESS,
        /** Anybody else. */
        PRIVATE
    }

    public TreatmentRow {
        Objects.requireNonNull(taxed, "taxed");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(treatment, "treatment");
    }

    /** For all that goes to a zone. */
    public static TreatmentRow of(Zone zone, Treatment treatment) {
        return new TreatmentRow(null, zone, null, Taxed.EITHER, Buyer.ANY, null, treatment, false);
    }

    /** For all that goes to a country. */
    public static TreatmentRow of(String country, Treatment treatment) {
        return new TreatmentRow(country, null, null, Taxed.EITHER, Buyer.ANY, null, treatment, false);
    }

    /** For all that VAT takes for this. */
    public static TreatmentRow of(VatRegime regime, Treatment treatment) {
        return new TreatmentRow(null, null, null, Taxed.EITHER, Buyer.ANY, regime, treatment, false);
    }

    /** The same for one state of the country alone. */
    public TreatmentRow inState(String one) {
        return new TreatmentRow(country, zone, one, taxed, buyer, regime, treatment, taxesTrusted);
    }

    /** The same for what is taxed, or is not. */
    public TreatmentRow when(Taxed wanted) {
        return new TreatmentRow(country, zone, state, wanted, buyer, regime, treatment, taxesTrusted);
    }

    /** The same for these buyers. */
    public TreatmentRow soldTo(Buyer wanted) {
        return new TreatmentRow(country, zone, state, taxed, wanted, regime, treatment, taxesTrusted);
    }

    /** The same, and its taxes pass as they are. */
    public TreatmentRow trustingTaxes() {
        return new TreatmentRow(country, zone, state, taxed, buyer, regime, treatment, true);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        Optional.ofNullable(country)
                .flatMap(code -> Territory.problem(code, null))
                .ifPresent(problems::add);
        if (state != null && country == null) {
            problems.add(new Problem("$.country", "missing: a state is one of a country", "Name its country"));
        }
        boolean all = country == null && zone == null && taxed == Taxed.EITHER && buyer == Buyer.ANY && regime == null;
        if (all && state == null) {
            problems.add(new Problem("$", "fits every sale", "Make it the usual treatment, and leave the row out"));
        }
        problems.addAll(blanks(treatment, "$.treatment"));
        return problems;
    }

    /** What is blank in a treatment. */
    static List<Problem> blanks(Treatment treatment, String path) {
        var problems = new ArrayList<Problem>();
        if (treatment.code().isBlank()) {
            problems.add(new Problem(path + ".code", "is blank", "Name the treatment as the ERP does"));
        }
        if (treatment.untaxed() != null && treatment.untaxed().isBlank()) {
            problems.add(new Problem(path + ".untaxed", "is blank", "Name the VAT code, or leave it out"));
        }
        return problems;
    }

    boolean fits(Sale sale) {
        return (country == null || isThere(sale.to().territory(), Territory.of(country, null)))
                && (zone == null || zone.holds(sale.to().territory(), sale.to().home()))
                && (state == null || isState(sale.to().state()))
                && (taxed == Taxed.EITHER || sale.taxed() == Taxed.EITHER || taxed == sale.taxed())
                && (buyer == Buyer.ANY || buyer == sale.buyer())
                && (regime == null || regime == sale.regime());
    }

    /** What a row is asked about. */
    record Sale(Destination to, Taxed taxed, Buyer buyer, VatRegime regime) {}

    /** Whether a place is in a country: not where it is outside the country's VAT. */
    static boolean isThere(Territory place, Territory country) {
        boolean whole = country.region() == null
                && place.inUnion()
                && place.vatCountry().equals(Optional.of(country.country()));
        return whole || place.equals(country);
    }

    private boolean isState(@Nullable String found) {
        return found != null && state != null && found.strip().equalsIgnoreCase(state.strip());
    }
}
