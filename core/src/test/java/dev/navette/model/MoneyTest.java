package dev.navette.model;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "2, EUR, 2.00 EUR",
        "2.0, EUR, 2.00 EUR",
        "2.125, EUR, 2.125 EUR",
        "2.1250, EUR, 2.125 EUR",
        "1E+3, EUR, 1000.00 EUR",
        "0, EUR, 0.00 EUR",
        "150.0, JPY, 150 JPY",
        "1.5, KWD, 1.500 KWD",
        "3, XXX, 3 XXX"
    })
    void hasOneForm(String written, String currency, String form) {
        assertThat(Money.of(written, currency)).hasToString(form);
    }

    @Test
    void isEqualToEveryOtherWayOfWritingIt() {
        var random = new Random(20261120);
        var euro = Currency.getInstance("EUR");
        for (int i = 0; i < 1_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(7));
            BigDecimal otherwise = amount.setScale(amount.scale() + random.nextInt(4));

            var first = new Money(amount, euro);
            var second = new Money(otherwise, euro);

            assertThat(second)
                    .as("%s and %s", amount, otherwise)
                    .isEqualTo(first)
                    .hasSameHashCodeAs(first);
            assertThat(second).hasToString(first.toString());
            assertThat(first.amount()).isEqualByComparingTo(amount);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.125, EUR, 2.13 EUR",
        "2.124999, EUR, 2.12 EUR",
        "-2.125, EUR, -2.13 EUR",
        "150.5, JPY, 151 JPY",
        "2, EUR, 2.00 EUR"
    })
    void roundsHalfACentAwayFromZero(String written, String currency, String rounded) {
        assertThat(Money.of(written, currency).rounded()).hasToString(rounded);
    }

    @Test
    void isNotEqualInAnotherCurrency() {
        assertThat(Money.of("2", "EUR")).isNotEqualTo(Money.of("2", "CHF"));
    }

    @Test
    void ofAPriceSaysItsBasis() {
        assertThat(new Price(Money.of("12.5", "EUR"), Basis.GROSS)).hasToString("12.50 EUR gross");
        assertThat(new Price(Money.of("12.5", "EUR"), Basis.NET)).hasToString("12.50 EUR net");
    }
}
