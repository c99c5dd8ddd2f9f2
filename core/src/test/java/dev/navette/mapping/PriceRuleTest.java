package dev.navette.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.Price;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-20")
class PriceRuleTest {

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
        var random = new Random(20261120);
        for (int i = 0; i < 20_000; i++) {
            var gross = new Money(
                    BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                    Money.of("0", "EUR").currency());
            var rate = new BigDecimal(FRENCH_RATES.get(random.nextInt(FRENCH_RATES.size())));

            Price net = priceOf(Basis.NET, new ArticlePrices(null, gross, rate));
            Price again = priceOf(Basis.GROSS, new ArticlePrices(net.money(), null, rate));

            assertThat(net.money().amount().scale()).isLessThanOrEqualTo(6);
            assertThat(again.money()).as("%s at %s %%", gross, rate).isEqualTo(gross);
        }
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
}
