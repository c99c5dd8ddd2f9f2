package dev.navette.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-15")
class WeightTest {

    @ParameterizedTest
    @CsvSource({
        "1.5, KILOGRAM, 1500 g",
        "1500.00, GRAM, 1500 g",
        "1, POUND, 453.59237 g",
        "16, OUNCE, 453.59237 g",
        "1, OUNCE, 28.349523125 g",
        "0.000, KILOGRAM, 0 g",
        "1E+1, KILOGRAM, 10000 g"
    })
    void hasOneFormWhateverItWasWrittenIn(String number, WeightUnit unit, String form) {
        assertThat(Weight.of(number, unit)).hasToString(form);
    }

    @ParameterizedTest
    @CsvSource({
        "1500, KILOGRAM, 3, 1.5",
        "1500, KILOGRAM, 0, 2",
        "1499, KILOGRAM, 0, 1",
        "-1500, KILOGRAM, 0, -2",
        "453.59237, OUNCE, 0, 16",
        "1000, POUND, 2, 2.2",
        "1000, POUND, 5, 2.20462",
        "100000, KILOGRAM, 3, 100"
    })
    void isRoundedOnlyAsFarAsItIsTold(String grams, WeightUnit unit, int decimals, BigDecimal number) {
        assertThat(new Weight(new BigDecimal(grams)).in(unit, decimals)).isEqualTo(number);
    }

    @Test
    void comesBackFromAnyUnitWithinHalfOfTheLastDecimal() {
        var random = new Random(20261120);
        for (int i = 0; i < 5_000; i++) {
            Weight weight = random(random);
            WeightUnit unit = anyUnit(random);
            int decimals = random.nextInt(6);

            Weight back = Weight.of(weight.in(unit, decimals), unit);

            BigDecimal most = unit.grams().multiply(BigDecimal.valueOf(5, decimals + 1));
            assertThat(back.grams().subtract(weight.grams()).abs())
                    .as("%s in %s with %s decimals", weight, unit, decimals)
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void givesBackTheNumberThatItWasMadeOf() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal number = number(random);
            WeightUnit unit = anyUnit(random);

            assertThat(Weight.of(number, unit).in(unit, number.scale()))
                    .as("%s %s", number, unit)
                    .isEqualByComparingTo(number);
        }
    }

    @Test
    void keepsItsOrderInEveryUnit() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Weight one = random(random);
            Weight two = random(random);
            WeightUnit unit = anyUnit(random);

            int order = Integer.signum(one.compareTo(two));

            assertThat(one.in(unit, 30).compareTo(two.in(unit, 30))).isEqualTo(order);
            assertThat(one.in(unit, 2).compareTo(two.in(unit, 2))).isIn(order, 0);
            assertThat(one.equals(two)).isEqualTo(order == 0);
        }
    }

    @Test
    void tellsWhatIsBelowZero() {
        assertThat(Weight.of("-0.1", WeightUnit.GRAM).belowZero()).isTrue();
        assertThat(Weight.of("0", WeightUnit.GRAM).belowZero()).isFalse();
    }

    @Test
    void isReadInTheUnitThatASymbolNames() {
        assertThat(WeightUnit.of(" KG ")).hasValue(WeightUnit.KILOGRAM);
        assertThat(WeightUnit.of("lb")).hasValue(WeightUnit.POUND);
        assertThat(WeightUnit.of("stone")).isEmpty();
        for (WeightUnit unit : WeightUnit.values()) {
            assertThat(WeightUnit.of(unit.symbol())).hasValue(unit);
        }
    }

    private static Weight random(Random random) {
        return Weight.of(number(random), anyUnit(random));
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(6));
    }

    private static WeightUnit anyUnit(Random random) {
        return List.of(WeightUnit.values()).get(random.nextInt(WeightUnit.values().length));
    }
}
