package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.Territory;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Which VAT code of the ERP each tax of the shop is (ORD-17). The first row that fits says so; without one, a tax of the
 * merchant's own country, or one of which the shop does not say the country, is the one code of the same rate.
 *
 * @param codes the ERP's VAT codes and their rates, in percent
 * @param rows which tax is which, the first that fits counts
 * @param country the merchant's own (ISO 3166-1)
 * @param untaxed the code of what bears no tax, where the treatment has none of its own; null refuses it
 */
public record TaxRule(
        @Default("{}") Map<String, @PositiveOrZero BigDecimal> codes,
        @Default("[]") List<@Valid TaxRow> rows,
        @Default("FR") String country,
        @Nullable String untaxed)
        implements OrderOption, Checked {

    /** Knows no tax. */
    public static final TaxRule NONE = new TaxRule(Map.of(), List.of(), "FR", null);

    /** What a tax of the shop is in the ERP. */
    record Found(Vat vat, boolean otherRate) {}

    public TaxRule {
        codes = Collections.unmodifiableMap(new TreeMap<>(codes)); // in one order in every process
        rows = List.copyOf(rows);
        country = country.strip().toUpperCase(Locale.ROOT);
    }

    /** Knows a code more: {@code knowing("N20", "20")}. */
    public TaxRule knowing(String code, String rate) {
        var more = new TreeMap<>(codes);
        more.put(code, new BigDecimal(rate));
        return new TaxRule(more, rows, country, untaxed);
    }

    /** Has a row more, after the others. */
    public TaxRule with(TaxRow row) {
        var more = new ArrayList<>(rows);
        more.add(row);
        return new TaxRule(codes, more, country, untaxed);
    }

    /** The code of what bears no tax. */
    public TaxRule untaxed(String code) {
        return new TaxRule(codes, rows, country, code);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < rows.size(); i++) {
            TaxRow row = rows.get(i);
            String path = "$.rows[" + i + "]";
            if (!codes.containsKey(row.code())) {
                problems.add(unknown(path + ".code", row.code()));
            }
            if (row.all()) {
                problems.add(new Problem(path, "fits every tax", "Say which tax it is: its id, name, rate or country"));
            }
        }
        Territory.problem(country, null)
                .map(problem -> new Problem("$.country", problem.what(), problem.remedy()))
                .ifPresent(problems::add);
        if (untaxed != null && !codes.containsKey(untaxed)) {
            problems.add(unknown("$.untaxed", untaxed));
        }
        rated("$.untaxed", untaxed).ifPresent(problems::add);
        return problems;
    }

    /** Which codes that others name for what bears no tax have a rate; of one that is not here, the ERP alone knows. */
    List<Problem> problemsWith(TreatmentRule treatments, DiscrepancyRule discrepancy) {
        var problems = new ArrayList<Problem>();
        rated("$.discrepancy.untaxed", discrepancy.untaxed()).ifPresent(problems::add);
        for (int i = 0; i < treatments.rows().size(); i++) {
            rated(
                            "$.treatments.rows[" + i + "].treatment.untaxed",
                            treatments.rows().get(i).treatment().untaxed())
                    .ifPresent(problems::add);
        }
        Treatment usual = treatments.usual();
        rated("$.treatments.usual.untaxed", usual == null ? null : usual.untaxed())
                .ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> rated(String path, @Nullable String code) {
        BigDecimal rate = code == null ? null : codes.get(code);
        return rate == null || rate.signum() == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        path, "the code " + code + " has a rate of " + percent(rate), "Name a code of rate 0"));
    }

    private static Problem unknown(String path, String code) {
        return new Problem(path, "there is no VAT code " + code, "Add it to the codes, with its rate");
    }

    /** The code of a tax, or null where the remarks say why there is none. */
    @Nullable
    Found of(ShopTax tax, String path, Treatment treatment, Remarks remarks) {
        TaxRow row = rows.stream().filter(one -> one.fits(tax)).findFirst().orElse(null);
        if (row == null) {
            return tax.rate().signum() == 0 ? untaxed(treatment, path, remarks) : byRate(tax, path, remarks);
        }
        BigDecimal rate = codes.get(row.code());
        if (rate == null) {
            remarks.refuse(path, "there is no VAT code " + row.code(), "Add it to the codes, with its rate");
            return null;
        }
        boolean other = rate.compareTo(tax.rate()) != 0;
        if (other && !row.otherRate()) {
            remarks.refuse(
                    path,
                    named(tax) + " is mapped to the VAT code " + row.code() + " of " + percent(rate),
                    "Correct the row, or allow it another rate");
            return null;
        }
        return new Found(new Vat(row.code(), rate, tax.priority()), other);
    }

    /** The code of what bears no tax, or null where the remarks say why there is none. */
    @Nullable
    Found untaxed(Treatment treatment, String path, Remarks remarks) {
        String code = treatment.untaxed() == null ? untaxed : treatment.untaxed();
        if (code == null) {
            remarks.refuse(
                    path,
                    "it bears no tax, and no VAT code of the ERP is for that",
                    "Name the code of the treatment " + treatment.code() + ", or the usual one for what is untaxed");
            return null;
        }
        return new Found(new Vat(code, BigDecimal.ZERO, 1), false);
    }

    private @Nullable Found byRate(ShopTax tax, String path, Remarks remarks) {
        List<String> own = tax.country() == null || tax.country().equals(country)
                ? codes.entrySet().stream()
                        .filter(code -> code.getValue().compareTo(tax.rate()) == 0)
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
        if (own.size() != 1) {
            String found = own.isEmpty() ? "no VAT code" : "one of the VAT codes " + String.join(", ", own);
            remarks.refuse(path, named(tax) + " is mapped to " + found, "Add a row for it to the taxes of the profile");
            return null;
        }
        return new Found(new Vat(own.get(0), tax.rate(), tax.priority()), false);
    }

    private static String named(ShopTax tax) {
        String where =
                tax.country() == null ? "" : tax.state() == null ? tax.country() : tax.country() + ", " + tax.state();
        return "the tax " + tax.name() + " of " + percent(tax.rate()) + (where.isEmpty() ? "" : " (" + where + ")");
    }

    private static String percent(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString() + " %";
    }
}
