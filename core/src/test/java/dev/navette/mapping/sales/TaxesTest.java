package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.sales.Vat;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-17")
class TaxesTest {

    private static final Taxes TWENTY = Taxes.of(Vat.of("N20", "20"));
    private static final Taxes STACKED = Taxes.of(vat("N20", "20", 2), vat("E3", "3.2", 1));
    private static final Taxes BESIDE = Taxes.of(vat("N20", "20", 1), vat("E3", "3.2", 1));

    @ParameterizedTest
    @CsvSource({"100.00, 20.00", "0.12, 0.02", "0.13, 0.03", "-0.12, -0.02", "-0.13, -0.03", "0.00, 0.00", "0.025, 0.01"
    })
    void takesATaxOfANetAmount(BigDecimal net, BigDecimal tax) {
        assertThat(TWENTY.on(net, 2)).isEqualByComparingTo(tax);
    }

    @ParameterizedTest
    @CsvSource({"29.97, 4.99", "12.00, 2.00", "-29.97, -4.99", "0.03, 0.00", "0.00, 0.00"})
    void findsATaxWithinAGrossAmount(BigDecimal gross, BigDecimal tax) {
        assertThat(TWENTY.within(gross, 2)).isEqualByComparingTo(tax);
    }

    @Test
    void takesAHigherPriorityOfTheOnesBefore() {
        assertThat(STACKED.each(new BigDecimal("100.00"), 2))
                .containsExactly(new BigDecimal("3.20"), new BigDecimal("20.64"));
        assertThat(STACKED.on(new BigDecimal("100.00"), 2)).isEqualByComparingTo("23.84");
        assertThat(STACKED.factor()).isEqualByComparingTo("1.2384");
        assertThat(STACKED.within(new BigDecimal("123.84"), 2)).isEqualByComparingTo("23.84");
    }

    @Test
    void addsUpThoseOfOnePriority() {
        assertThat(BESIDE.each(new BigDecimal("100.00"), 2))
                .containsExactly(new BigDecimal("3.20"), new BigDecimal("20.00"));
        assertThat(BESIDE.factor()).isEqualByComparingTo("1.232");
    }

    @Test
    void takesAThirdPriorityOfBothBefore() {
        Taxes three = Taxes.of(vat("A", "10", 1), vat("B", "10", 2), vat("C", "10", 2), vat("D", "10", 3));

        assertThat(three.each(new BigDecimal("100.00"), 2))
                .containsExactly(
                        new BigDecimal("10.00"),
                        new BigDecimal("11.00"),
                        new BigDecimal("11.00"),
                        new BigDecimal("13.20"));
    }

    @Test
    void dividesATaxWithinAGrossAmountSoThatItAddsUp() {
        List<BigDecimal> each = BESIDE.eachWithin(new BigDecimal("10.00"), 2);

        assertThat(each).containsExactly(new BigDecimal("0.26"), new BigDecimal("1.62"));
        assertThat(BESIDE.within(new BigDecimal("10.00"), 2)).isEqualByComparingTo("1.88");
    }

    @Test
    void isFreeWhereNoRateIsAboveZero() {
        assertThat(Taxes.of(Vat.of("N0", "0")).free()).isTrue();
        assertThat(TWENTY.free()).isFalse();
        assertThat(Taxes.of(Vat.of("N0", "0"), Vat.of("N20", "20")).free()).isFalse();
    }

    @Test
    void tellsItsRates() {
        assertThat(TWENTY.rates()).isEqualTo("20 %");
        assertThat(STACKED.rates()).isEqualTo("3.2 % + 20 %");
    }

    @Test
    void comesInTheOrderOfRatesAndThenOfCodes() {
        Taxes five = Taxes.of(Vat.of("N5", "5.5"));
        Taxes other = Taxes.of(Vat.of("N20S", "20"));

        assertThat(List.of(STACKED, other, BESIDE, TWENTY, five).stream()
                        .sorted()
                        .toList())
                .containsExactly(five, TWENTY, other, BESIDE, STACKED);
    }

    private static Vat vat(String code, String rate, int priority) {
        return new Vat(code, new BigDecimal(rate), priority);
    }
}
