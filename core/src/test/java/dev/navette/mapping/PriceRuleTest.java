package dev.navette.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.error.Problem;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.ListPrice;
import dev.navette.model.Money;
import dev.navette.model.Price;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-20")
class PriceRuleTest {

    private static final long SEED = 20261120;
    private static final List<String> FRENCH_RATES = List.of("20", "10", "8.5", "5.5", "2.1", "0");

    @ParameterizedTest
    @CsvSource({
        // basis, net, gross, rate, price
        "NET,   10,     12,    20,  10.00 EUR net",
        "GROSS, 10,     12,    20,  12.00 EUR gross",
        "GROSS, 10,     ,      20,  12.00 EUR gross",
        "GROSS, 4.262,  ,      5.5, 4.50 EUR gross",
        "GROSS, 0.125,  ,      0,   0.13 EUR gross",
        "NET,   ,       12,    20,  10.00 EUR net",
        "NET,   ,       4.50,  5.5, 4.265403 EUR net",
        "NET,   ,       10,    0,   10.00 EUR net",
        "NET,   10.125, ,      ,    10.125 EUR net",
        "GROSS, 10,     12.34, 20,  12.34 EUR gross",
        "GROSS, 0,      ,      20,  0.00 EUR gross"
    })
    void showsTheErpsOwnFigureOrDerivesIt(
            Basis basis, @Nullable String net, @Nullable String gross, @Nullable String rate, String price) {
        assertThat(new PriceRule(basis).priceOf(prices(net, gross, rate))).hasToString(price);
    }

    @ParameterizedTest
    @CsvSource({"NET,,,", "NET,,,20", "NET,,12,", "GROSS,10,,", "GROSS,,,20"})
    void saysNoPriceWhereTheErpDoesNot(
            Basis basis, @Nullable String net, @Nullable String gross, @Nullable String rate) {
        assertThat(new PriceRule(basis).priceOf(prices(net, gross, rate))).isNull();
    }

    @Test
    void aGrossPriceKeepsItsCentThroughTheNetOne() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var gross = new Money(
                    BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                    Money.of("0", "EUR").currency());
            var rate = new BigDecimal(FRENCH_RATES.get(random.nextInt(FRENCH_RATES.size())));

            Price net = priceOf(Basis.NET, new ArticlePrices(null, gross, rate));
            Price again = priceOf(Basis.GROSS, new ArticlePrices(net.money(), null, rate));

            assertThat(net.money().amount().scale()).isLessThanOrEqualTo(6);
            assertThat(again.money())
                    .as("%d of seed %d: %s at %s %%", i, SEED, gross, rate)
                    .isEqualTo(gross);
        }
    }

    /** To the last decimal that is kept, half of it going up: the two ways never differ by more. */
    @Test
    void isReckonedToHalfOfItsLastDecimal() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(7);
            var amount = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(7));
            var rate = BigDecimal.valueOf(random.nextInt(3_000), 2);
            boolean toGross = random.nextBoolean();
            var money = new Money(amount, Money.of("0", "EUR").currency());
            var prices = toGross ? new ArticlePrices(money, null, rate) : new ArticlePrices(null, money, rate);
            PriceRule rule = new PriceRule(toGross ? Basis.GROSS : Basis.NET).rounded(decimals);

            BigDecimal reckoned =
                    Objects.requireNonNull(rule.priceOf(prices)).money().amount();

            BigDecimal factor = new BigDecimal("100").add(rate).movePointLeft(2);
            BigDecimal gap = toGross
                    ? reckoned.subtract(amount.multiply(factor))
                    : reckoned.multiply(factor).subtract(amount).divide(factor, 12, RoundingMode.DOWN);
            BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
            String told = i + " of seed " + SEED + ": " + amount + " at " + rate + " to " + decimals + " decimals";
            assertThat(gap.abs()).as(told).isLessThanOrEqualTo(half);
            assertThat(reckoned.stripTrailingZeros().scale()).as(told).isLessThanOrEqualTo(decimals);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // currency, decimals, basis, net, gross, price
        "JPY, ,  GROSS, 105,    ,      116 JPY gross",
        "JPY, ,  NET,   ,       116,   105.454545 JPY net",
        "JPY, 0, NET,   ,       116,   105 JPY net",
        "KWD, ,  GROSS, 1.2345, ,      1.358 KWD gross",
        "KWD, 2, GROSS, 1.2345, ,      1.360 KWD gross",
        "EUR, 2, NET,   1.235,  ,      1.24 EUR net",
        "EUR, 0, NET,   1.5,    ,      2.00 EUR net",
        "EUR, 3, GROSS, 1.2345, ,      1.358 EUR gross",
        "EUR, ,  NET,   1.2345, ,      1.2345 EUR net"
    })
    void hasTheDecimalsThatAreChosenElseThoseOfTheCurrency(
            String currency,
            @Nullable Integer decimals,
            Basis basis,
            @Nullable String net,
            @Nullable String gross,
            String price) {
        var rule = new PriceRule(basis, null, decimals, Map.of());

        assertThat(rule.priceOf(new ArticlePrices(money(net, currency), money(gross, currency), BigDecimal.TEN)))
                .hasToString(price);
    }

    @Test
    void isThatOfTheChosenListAndOfNoOther() {
        PriceRule web = new PriceRule(Basis.NET).fromList("WEB");
        ArticlePrices prices = prices("10", null, "20")
                .withList("WEB", new ListPrice(null, Money.of("9.60", "EUR")))
                .withList("PRO", new ListPrice(Money.of("7", "EUR"), null));

        assertThat(web.priceOf(prices)).hasToString("8.00 EUR net");
        assertThat(new PriceRule(Basis.NET).fromList("ABSENT").priceOf(prices)).isNull();
        assertThat(new PriceRule(Basis.NET).fromList("ABSENT").problems(prices)).isEmpty();
        assertThat(web.priceOf(prices("10", null, "20").withList("WEB", new ListPrice(null, null))))
                .isNull();
    }

    @Test
    void refusesAPriceThatCannotBeReckoned() {
        PriceRule gross = new PriceRule(Basis.GROSS);

        assertThat(gross.problems(prices("10", null, null)))
                .containsExactly(new Problem(
                        "$.prices",
                        "its price is 10.00 EUR net, and without a VAT rate it cannot be reckoned as the shop has prices",
                        "Say the article's VAT rate in the ERP"));
        assertThat(gross.problems(prices("10", null, "-100")))
                .containsExactly(new Problem(
                        "$.prices",
                        "its price is 10.00 EUR net, and at a VAT rate of -100 % it cannot be reckoned as the shop has"
                                + " prices",
                        "Say the article's VAT rate in the ERP"));
        assertThat(gross.problems(prices("10", "12", null))).isEmpty();
        assertThat(gross.problems(prices(null, null, null))).isEmpty();
        assertThat(new PriceRule(Basis.NET).priceOf(prices(null, "10", "-100"))).isNull();
    }

    @Test
    void refusesAPriceBelowZero() {
        assertThat(new PriceRule(Basis.GROSS).problems(prices("-10", null, "20")))
                .containsExactly(new Problem(
                        "$.prices", "its price is -12.00 EUR gross, below zero", "Correct the price in the ERP"));
        assertThat(new PriceRule(Basis.GROSS).problems(prices("0", null, "20"))).isEmpty();
    }

    @Test
    @Tag("ART-26")
    void keepsTheContributionForRecyclingApart() {
        ArticlePrices prices =
                prices("10", null, "20").withEcoParticipation(new Price(Money.of("0.50", "EUR"), Basis.NET));

        assertThat(new PriceRule(Basis.GROSS).ecoParticipationOf(prices)).hasToString("0.60 EUR gross");
        assertThat(new PriceRule(Basis.NET).ecoParticipationOf(prices)).hasToString("0.50 EUR net");
        assertThat(new PriceRule(Basis.GROSS).priceOf(prices)).hasToString("12.00 EUR gross");
        assertThat(new PriceRule(Basis.GROSS).ecoProblems(prices)).isEmpty();
        assertThat(new PriceRule(Basis.GROSS).ecoParticipationOf(prices("10", null, "20")))
                .isNull();
        assertThat(new PriceRule(Basis.GROSS).ecoProblems(prices("10", null, "20")))
                .isEmpty();
    }

    @Test
    @Tag("ART-26")
    void refusesAContributionThatNoShopTakes() {
        ArticlePrices negative =
                prices("10", null, "20").withEcoParticipation(new Price(Money.of("-0.50", "EUR"), Basis.NET));
        ArticlePrices rateless =
                prices("10", null, null).withEcoParticipation(new Price(Money.of("0.50", "EUR"), Basis.NET));

        assertThat(new PriceRule(Basis.NET).ecoProblems(negative))
                .containsExactly(new Problem(
                        "$.prices.ecoParticipation",
                        "its contribution is -0.50 EUR net, below zero",
                        "Correct the price in the ERP"));
        assertThat(new PriceRule(Basis.GROSS).ecoProblems(rateless))
                .containsExactly(new Problem(
                        "$.prices.ecoParticipation",
                        "its contribution is 0.50 EUR net, and without a VAT rate it cannot be reckoned as the shop has"
                                + " prices",
                        "Say the article's VAT rate in the ERP"));
        assertThat(new PriceRule(Basis.GROSS).ecoParticipationOf(rateless)).isNull();
    }

    @Test
    void refusesGroupsThatHaveNotOneListEach() {
        PriceRule rule = new PriceRule(Basis.NET)
                .forGroup("PRO", "T1")
                .forGroup(" PRO ", "T2")
                .forGroup(" ", "T3")
                .forGroup("VIP", " ");

        assertThat(rule.problems())
                .containsExactly(
                        new Problem("$.groups. ", "the pair ' ': 'VIP' is not whole", "Name the list and the group"),
                        new Problem("$.groups.T2", "two lists are for the group PRO", "Name one list for each group"),
                        new Problem("$.groups.T3", "the pair 'T3': ' ' is not whole", "Name the list and the group"));
        assertThat(new PriceRule(Basis.NET).forGroup("PRO", "T1").problems()).isEmpty();
    }

    private static Price priceOf(Basis basis, ArticlePrices prices) {
        return Objects.requireNonNull(new PriceRule(basis).priceOf(prices));
    }

    private static ArticlePrices prices(@Nullable String net, @Nullable String gross, @Nullable String rate) {
        return new ArticlePrices(
                net == null ? null : Money.of(net, "EUR"),
                gross == null ? null : Money.of(gross, "EUR"),
                rate == null ? null : new BigDecimal(rate));
    }

    private static @Nullable Money money(@Nullable String amount, String currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
