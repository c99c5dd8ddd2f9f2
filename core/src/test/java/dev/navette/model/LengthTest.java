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
class LengthTest {

    @ParameterizedTest
    @CsvSource({
        "2.5, CENTIMETRE, 25 mm",
        "25.00, MILLIMETRE, 25 mm",
        "1, INCH, 25.4 mm",
        "0.0254, METRE, 25.4 mm",
        "0.0, METRE, 0 mm"
    })
    void hasOneFormWhateverItWasWrittenIn(String number, LengthUnit unit, String form) {
        assertThat(Length.of(number, unit)).hasToString(form);
    }

    @ParameterizedTest
    @CsvSource({"25, CENTIMETRE, 1, 2.5", "25, CENTIMETRE, 0, 3", "24, CENTIMETRE, 0, 2", "1000, INCH, 3, 39.37"})
    void isRoundedOnlyAsFarAsItIsTold(String millimetres, LengthUnit unit, int decimals, BigDecimal number) {
        assertThat(new Length(new BigDecimal(millimetres)).in(unit, decimals)).isEqualTo(number);
    }

    @Test
    void comesBackFromAnyUnitWithinHalfOfTheLastDecimal() {
        var random = new Random(20261120);
        for (int i = 0; i < 5_000; i++) {
            Length length = random(random);
            LengthUnit unit = anyUnit(random);
            int decimals = random.nextInt(6);

            Length back = Length.of(length.in(unit, decimals), unit);

            BigDecimal most = unit.millimetres().multiply(BigDecimal.valueOf(5, decimals + 1));
            assertThat(back.millimetres().subtract(length.millimetres()).abs())
                    .as("%s in %s with %s decimals", length, unit, decimals)
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void givesBackTheNumberThatItWasMadeOf() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal number = number(random);
            LengthUnit unit = anyUnit(random);

            assertThat(Length.of(number, unit).in(unit, number.scale()))
                    .as("%s %s", number, unit)
                    .isEqualByComparingTo(number);
        }
    }

    @Test
    void keepsItsOrderInEveryUnit() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Length one = random(random);
            Length two = random(random);
            LengthUnit unit = anyUnit(random);

            int order = Integer.signum(one.compareTo(two));

            assertThat(one.in(unit, 30).compareTo(two.in(unit, 30))).isEqualTo(order);
            assertThat(one.in(unit, 2).compareTo(two.in(unit, 2))).isIn(order, 0);
            assertThat(one.equals(two)).isEqualTo(order == 0);
        }
    }

    @Test
    void tellsWhatIsBelowZero() {
        assertThat(Length.of("-0.1", LengthUnit.METRE).belowZero()).isTrue();
        assertThat(Length.of("0", LengthUnit.METRE).belowZero()).isFalse();
    }

    @Test
    void isReadInTheUnitThatASymbolNames() {
        assertThat(LengthUnit.of(" CM ")).hasValue(LengthUnit.CENTIMETRE);
        assertThat(LengthUnit.of("ell")).isEmpty();
        for (LengthUnit unit : LengthUnit.values()) {
            assertThat(LengthUnit.of(unit.symbol())).hasValue(unit);
        }
    }

    private static Length random(Random random) {
        return Length.of(number(random), anyUnit(random));
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(6));
    }

    private static LengthUnit anyUnit(Random random) {
        return List.of(LengthUnit.values()).get(random.nextInt(LengthUnit.values().length));
    }
}
