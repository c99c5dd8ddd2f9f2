package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.ArticlePrices;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-7")
class VatRuleTest {

    private static final long SEED = 20261120;

    private static final VatRule FRENCH =
            new VatRule(Map.of("1", "standard", "2", "reduced-rate"), "standard", new BigDecimal("20.0"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "2,   5.5,  reduced-rate", // the code's own, whatever the rate
                "2,   -,    reduced-rate",
                "` 2 `, 20, reduced-rate",
                "9,   20,   standard", // the usual one, at its rate
                "9,   20.00, standard",
                "-,   20,   standard",
                "` `, 20,   standard",
                "9,   5.5,  -",
                "9,   0,    -",
                "-,   -,    -"
            })
    void isTheCodesOwnOrTheUsualOneAtItsRate(@Nullable String code, @Nullable String rate, @Nullable String taxClass) {
        ArticlePrices prices = prices(code, rate);

        assertThat(FRENCH.classOf(prices)).isEqualTo(taxClass);
        assertThat(FRENCH.problems(prices).isEmpty()).isEqualTo(taxClass != null);
    }

    @Test
    void refusesAnotherRateThanTheUsualWithBoth() {
        assertThat(FRENCH.problems(prices("9", "5.50")))
                .containsExactly(new Problem(
                        "$.prices.vatRate",
                        "it has the VAT code 9, which has no tax class of the shop; its rate is 5.5 %, and the usual class"
                                + " has 20.0 %",
                        "Add the code to the classes, or correct the article's VAT in the ERP"));
    }

    @Test
    void refusesWhatSaysNoRate() {
        assertThat(FRENCH.problems(prices(null, null)))
                .containsExactly(new Problem(
                        "$.prices.vatRate",
                        "it has no VAT code; it says no rate, and the usual class has 20.0 %",
                        "Add the code to the classes, or correct the article's VAT in the ERP"));
    }

    @Test
    void refusesACodeWithoutAClassWhereNoneIsUsual() {
        var rule = new VatRule(Map.of("1", "standard"), null, null);

        assertThat(rule.problems(prices("9", "20")))
                .containsExactly(new Problem(
                        "$.prices.vatCode",
                        "it has the VAT code 9, which has no tax class of the shop",
                        "Add the code to the classes, or set a usual one"));
        assertThat(rule.classOf(prices("9", "20"))).isNull();
    }

    @Test
    void refusesPairsThatAreNotWhole() {
        var rule = new VatRule(Map.of("1", " ", " ", "standard"), " ", BigDecimal.TEN);

        assertThat(rule.problems())
                .containsExactly(
                        new Problem(
                                "$.classes. ", "the pair ' ': 'standard' is not whole", "Name the code and the class"),
                        new Problem("$.classes.1", "the pair '1': ' ' is not whole", "Name the code and the class"),
                        new Problem("$.usual", "is blank", "Name the class, or leave it out"));
    }

    @Test
    void refusesAUsualClassWithoutItsRateAndTheOtherWayRound() {
        assertThat(new VatRule(Map.of(), "standard", null).problems())
                .containsExactly(new Problem(
                        "$.usualRate",
                        "missing: a usual class and its rate belong together",
                        "Write both, or neither"));
        assertThat(new VatRule(Map.of(), null, BigDecimal.TEN).problems())
                .containsExactly(new Problem(
                        "$.usual", "missing: a usual class and its rate belong together", "Write both, or neither"));
        assertThat(FRENCH.problems()).isEmpty();
        assertThat(VatRule.NONE.problems()).isEmpty();
    }

    @Test
    void isEmptyWhereNoArticleCanHaveAClass() {
        assertThat(VatRule.NONE.isEmpty()).isTrue();
        assertThat(new VatRule(Map.of("1", "standard"), null, null).isEmpty()).isFalse();
        assertThat(new VatRule(Map.of(), "standard", BigDecimal.TEN).isEmpty()).isFalse();
    }

    @Test
    void neverAppliesTheUsualClassAtAnotherRate() {
        var random = new Random(SEED);
        List<String> codes = List.of("1", "2", "3", "4", "");
        for (int i = 0; i < 5_000; i++) {
            BigDecimal usual = BigDecimal.valueOf(random.nextInt(30), random.nextInt(2));
            BigDecimal rate = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(30), random.nextInt(2));
            String code = codes.get(random.nextInt(codes.size()));
            var rule = new VatRule(Map.of("1", "own"), "usual", usual);
            var prices = new ArticlePrices(null, null, rate).withVatCode(code);

            String taxClass = rule.classOf(prices);

            boolean equal = rate != null && rate.subtract(usual).signum() == 0;
            assertThat(taxClass)
                    .as("%d of seed %d: code %s, rate %s, usual %s", i, SEED, code, rate, usual)
                    .isEqualTo(code.equals("1") ? "own" : equal ? "usual" : null);
        }
    }

    private static ArticlePrices prices(@Nullable String code, @Nullable String rate) {
        return new ArticlePrices(null, null, rate == null ? null : new BigDecimal(rate)).withVatCode(code);
    }
}
