package dev.navette.model;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "2.0, 2", "2.50, 2.5", "1E+2, 100", "0.00, 0", "-0.0, 0", "-3.10, -3.1", "0.001, 0.001"})
    void hasOneForm(String written, String form) {
        assertThat(Quantity.of(written)).hasToString(form);
    }

    @Test
    void isEqualToEveryOtherWayOfWritingIt() {
        var random = new Random(20261120);
        for (int i = 0; i < 1_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(5));
            BigDecimal otherwise = number.setScale(number.scale() + random.nextInt(4));

            var first = new Quantity(number);
            var second = new Quantity(otherwise);

            assertThat(second)
                    .as("%s and %s", number, otherwise)
                    .isEqualTo(first)
                    .hasSameHashCodeAs(first);
            assertThat(second).isEqualByComparingTo(first).hasToString(first.toString());
            assertThat(first.value()).isEqualByComparingTo(number);
        }
    }

    @Test
    void addsAndTakesOff() {
        assertThat(Quantity.of("1.25").plus(Quantity.of("0.75"))).isEqualTo(Quantity.of(2));
        assertThat(Quantity.of(1).minus(Quantity.of("1.5"))).isEqualTo(Quantity.of("-0.5"));
    }

    @Test
    void tellsWhatIsBelowZero() {
        assertThat(Quantity.of("-0.01").belowZero()).isTrue();
        assertThat(Quantity.ZERO.belowZero()).isFalse();
        assertThat(Quantity.of(1).belowZero()).isFalse();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Quantity.of("12,5")).isInstanceOf(NumberFormatException.class);
    }
}
