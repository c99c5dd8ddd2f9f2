package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.Vat;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-17")
class TaxRuleTest {

    private static final String PATH = "$.money.taxes[1]";
    private static final Treatment FRANCE = new Treatment("FR", null);
    private static final TaxRule RULE = TaxRule.NONE.knowing("N20", "20.0").knowing("N10", "10");
    private static final ShopTax TVA = ShopTax.of("1", "TVA 20 %", "20.00", "FR");

    private final Remarks remarks = new Remarks();

    @Test
    void findsTheOneCodeOfTheRateAtHome() {
        assertThat(RULE.of(TVA, PATH, FRANCE, remarks)).isEqualTo(found("N20", "20", 1, false));
        assertThat(remarks.refused()).isFalse();
    }

    @Test
    void takesATaxWithoutACountryForOneOfHome() {
        assertThat(RULE.of(tax("20", null, null, 2), PATH, FRANCE, remarks)).isEqualTo(found("N20", "20", 2, false));
    }

    @Test
    void asksForARowForForeignTaxes() {
        assertThat(RULE.of(tax("20", "AT", null, 1), PATH, FRANCE, remarks)).isNull();
        assertThat(RULE.of(tax("20", "CA", "QC", 1), PATH, FRANCE, remarks)).isNull();
        assertThat(RULE.of(tax("19", null, null, 1), PATH, FRANCE, remarks)).isNull();
        assertThat(remarks.problems())
                .containsExactly(
                        unmapped("the tax Tax of 20 % (AT) is mapped to no VAT code"),
                        unmapped("the tax Tax of 20 % (CA, QC) is mapped to no VAT code"),
                        unmapped("the tax Tax of 19 % is mapped to no VAT code"));
    }

    @Test
    void knowsAnotherHome() {
        var rule = new TaxRule(Map.of("AT20", new BigDecimal("20")), List.of(), "AT", null);

        assertThat(rule.of(tax("20", "AT", null, 1), PATH, FRANCE, remarks)).isEqualTo(found("AT20", "20", 1, false));
        assertThat(rule.of(TVA, PATH, FRANCE, remarks)).isNull();
    }

    @Test
    void choosesNoneOfTwoCodesOfOneRate() {
        assertThat(RULE.knowing("N20S", "20").of(TVA, PATH, FRANCE, remarks)).isNull();
        assertThat(remarks.problems())
                .containsExactly(unmapped("the tax TVA 20 % of 20 % (FR) is mapped to one of the VAT codes N20, N20S"));
    }

    @Test
    void takesTheFirstRowThatFits() {
        TaxRule rule = RULE.knowing("N20S", "20")
                .with(TaxRow.named("TVA 10 %", "N10"))
                .with(TaxRow.of("FR", "20", "N20S"))
                .with(TaxRow.named("TVA 20 %", "N20"));

        assertThat(rule.of(TVA, PATH, FRANCE, remarks)).isEqualTo(found("N20S", "20", 1, false));
    }

    @Test
    void fitsARowWithAllThatItNames() {
        var row = new TaxRow("1", "Tax", new BigDecimal("20.0"), "CA", "QC", "N20", false);

        assertThat(row.fits(tax("20", "CA", "QC", 1))).isTrue();
        assertThat(row.fits(new ShopTax("2", "Tax", new BigDecimal("20"), "CA", "QC", 1)))
                .isFalse();
        assertThat(row.fits(new ShopTax("1", "tax", new BigDecimal("20"), "CA", "QC", 1)))
                .isFalse();
        assertThat(row.fits(tax("20.01", "CA", "QC", 1))).isFalse();
        assertThat(row.fits(tax("20", "FR", "QC", 1))).isFalse();
        assertThat(row.fits(tax("20", "CA", "ON", 1))).isFalse();
        assertThat(row.fits(tax("20", "CA", null, 1))).isFalse();
    }

    @Test
    void refusesARowThatChangesTheRate() {
        TaxRule rule = RULE.with(TaxRow.named("TVA 20 %", "N10"));

        assertThat(rule.of(TVA, PATH, FRANCE, remarks)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        PATH,
                        "the tax TVA 20 % of 20 % (FR) is mapped to the VAT code N10 of 10 %",
                        "Correct the row, or allow it another rate"));
    }

    @Test
    void changesTheRateWhereThatIsAllowed() {
        TaxRule rule = RULE.with(TaxRow.named("TVA 20 %", "N10").allowingOtherRate());

        assertThat(rule.of(TVA, PATH, FRANCE, remarks)).isEqualTo(found("N10", "10", 1, true));
        assertThat(RULE.with(TaxRow.named("TVA 20 %", "N20").allowingOtherRate())
                        .of(TVA, PATH, FRANCE, remarks))
                .as("the same rate is no other one")
                .isEqualTo(found("N20", "20", 1, false));
    }

    @Test
    void refusesARowOfACodeThatIsNotThere() {
        TaxRule rule = RULE.with(TaxRow.named("TVA 20 %", "N19"));

        assertThat(rule.of(TVA, PATH, FRANCE, remarks)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(PATH, "there is no VAT code N19", "Add it to the codes, with its rate"));
    }

    @Test
    void givesATaxOfZeroTheCodeOfWhatIsUntaxed() {
        ShopTax zero = tax("0.00", "FR", null, 1);

        assertThat(RULE.untaxed("N0").of(zero, PATH, FRANCE, remarks)).isEqualTo(found("N0", "0", 1, false));
        assertThat(RULE.untaxed("N0").of(zero, PATH, new Treatment("UE", "NUE"), remarks))
                .isEqualTo(found("NUE", "0", 1, false));
    }

    @Test
    void refusesWhatIsUntaxedWithoutACode() {
        assertThat(RULE.untaxed(FRANCE, PATH, remarks)).isNull();
        assertThat(remarks.problems())
                .containsExactly(new Problem(
                        PATH,
                        "it bears no tax, and no VAT code of the ERP is for that",
                        "Name the code of the treatment FR, or the usual one for what is untaxed"));
    }

    @Test
    void tellsWhatDoesNotAgreeInAProfile() {
        TaxRule rule = RULE.with(TaxRow.of("FR", "20", "N19"))
                .with(new TaxRow(null, null, null, null, null, "N20", false))
                .untaxed("N20");

        assertThat(rule.problems())
                .containsExactly(
                        new Problem("$.rows[0].code", "there is no VAT code N19", "Add it to the codes, with its rate"),
                        new Problem(
                                "$.rows[1]", "fits every tax", "Say which tax it is: its id, name, rate or country"),
                        new Problem("$.untaxed", "the code N20 has a rate of 20 %", "Name a code of rate 0"));
        assertThat(RULE.untaxed("N0").problems())
                .containsExactly(
                        new Problem("$.untaxed", "there is no VAT code N0", "Add it to the codes, with its rate"));
        assertThat(RULE.knowing("N0", "0").untaxed("N0").problems()).isEmpty();
        assertThat(RULE.problems()).isEmpty();
    }

    @Test
    void saysWhichTaxByAnyOneThing() {
        assertThat(List.of(
                        new TaxRow("1", null, null, null, null, "N20", false),
                        TaxRow.named("TVA", "N20"),
                        new TaxRow(null, null, BigDecimal.ONE, null, null, "N20", false),
                        new TaxRow(null, null, null, "FR", null, "N20", false),
                        new TaxRow(null, null, null, null, "QC", "N20", false)))
                .noneMatch(TaxRow::all);
    }

    @Test
    void knowsItsOwnCountryByTheCode() {
        var rule = new TaxRule(RULE.codes(), List.of(), "xx", null);

        assertThat(rule.problems())
                .containsExactly(new Problem(
                        "$.country", "XX is no country's code", "Write its two letters of ISO 3166-1, for example FR"));
    }

    private static Problem unmapped(String what) {
        return new Problem(PATH, what, "Add a row for it to the taxes of the profile");
    }

    private static ShopTax tax(String rate, @Nullable String country, @Nullable String state, int priority) {
        return new ShopTax("1", "Tax", new BigDecimal(rate), country, state, priority);
    }

    private static TaxRule.Found found(String code, String rate, int priority, boolean other) {
        return new TaxRule.Found(new Vat(code, new BigDecimal(rate), priority), other);
    }
}
