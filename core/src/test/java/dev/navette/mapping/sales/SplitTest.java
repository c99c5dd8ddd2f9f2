package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ORD-11")
@Tag("ORD-21")
@Tag("ORD-37")
class SplitTest {

    private static final long SEED = 20261121;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.00  | 1 1 1       | 2 | 3.34 3.33 3.33", // the unit that is left goes to the earlier one
                "10.01  | 1 1 1       | 2 | 3.34 3.34 3.33",
                "-10.00 | 1 1 1       | 2 | -3.34 -3.33 -3.33",
                "0.01   | 1 2         | 2 | 0.00 0.01", // to what lost most
                "0.01   | 2 1         | 2 | 0.01 0.00",
                "0.01   | 1 1         | 2 | 0.01 0.00",
                "0.03   | 1 1         | 2 | 0.02 0.01",
                "10.00  | 80.00 20.0  | 2 | 8.00 2.00",
                "10     | 2 1         | 0 | 7 3",
                "1.000  | 1 1 1       | 3 | 0.334 0.333 0.333",
                "5.00   | 0 0 0       | 2 | 5.00 0.00 0.00",
                "-5.00  | 0 0         | 2 | -5.00 0.00",
                "5.00   | 0 1 0       | 2 | 0.00 5.00 0.00",
                "0.00   | 1 2         | 2 | 0.00 0.00",
                "7      | 3           | 2 | 7.00",
                "90.00  | 100 -10     | 2 | 100.00 -10.00", // a rate that came below zero
                "1.00   | 100 -10     | 2 | 1.11 -0.11",
                "90.00  | -100 10     | 2 | 100.00 -10.00",
                "-90.00 | -100 10     | 2 | -100.00 10.00",
                "4.00   | 10 -10      | 2 | 4.00 0.00",
                "10.00  | 1E+1 0.5    | 2 | 9.52 0.48"
            })
    void dividesInProportion(BigDecimal amount, String weights, int scale, String parts) {
        assertThat(Split.of(amount, decimals(weights), scale)).isEqualTo(decimals(parts));
    }

    @Test
    void goesByTheOrderOfTheKeys() {
        var byRate = new TreeMap<String, BigDecimal>(Comparator.reverseOrder());
        byRate.put("N05", BigDecimal.ONE);
        byRate.put("N20", BigDecimal.ONE);

        var parts = Split.of(new BigDecimal("0.01"), byRate, 2);

        assertThat(parts.firstKey()).isEqualTo("N20");
        assertThat(parts).containsEntry("N20", new BigDecimal("0.01")).containsEntry("N05", new BigDecimal("0.00"));
    }

    @Test
    void dividesNothingOverNothing() {
        assertThat(Split.of(BigDecimal.ZERO, List.of(), 2)).isEmpty();
        assertThatThrownBy(() -> Split.of(BigDecimal.TEN, List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is nothing to divide 10 over");
    }

    @Test
    void roundsNothingUnasked() {
        assertThatThrownBy(() -> Split.of(new BigDecimal("0.005"), List.of(BigDecimal.ONE), 2))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsUpAndStaysWithinAUnitOfEachProportion() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            int scale = random.nextInt(4);
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, scale);
            List<BigDecimal> weights = weights(random);
            String which = "%d of seed %d: %s over %s".formatted(i, SEED, amount, weights);

            List<BigDecimal> parts = Split.of(amount, weights, scale);

            assertThat(parts).as(which).hasSameSizeAs(weights).allMatch(part -> part.scale() == scale);
            assertThat(sum(parts)).as(which).isEqualByComparingTo(amount);
            assertThat(parts).as(which).allMatch(part -> part.signum() * amount.signum() >= 0);
            assertWithinAUnit(which, amount, weights, parts);
            assertThat(Split.of(amount.negate(), weights, scale))
                    .as(which)
                    .isEqualTo(parts.stream().map(BigDecimal::negate).toList());
        }
    }

    @Test
    void givesTheSamePartsWhateverTheUnitOfTheWeights() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), 2);
            List<BigDecimal> weights = weights(random);
            List<BigDecimal> thousandths =
                    weights.stream().map(weight -> weight.movePointLeft(3)).toList();

            assertThat(Split.of(amount, thousandths, 2))
                    .as("%d of seed %d: %s over %s", i, SEED, amount, weights)
                    .isEqualTo(Split.of(amount, weights, 2));
        }
    }

    /** Whatever the order of the weights, the parts are the same ones but for ties. */
    @Test
    void givesTheSameSumsWhateverTheOrder() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), 2);
            List<BigDecimal> weights = weights(random);
            if (sum(weights).signum() == 0) {
                continue;
            }
            var shuffled = new ArrayList<>(weights);
            Collections.shuffle(shuffled, random);

            List<BigDecimal> parts = Split.of(amount, shuffled, 2);

            assertThat(parts)
                    .as("%d of seed %d: %s over %s", i, SEED, amount, weights)
                    .containsExactlyInAnyOrderElementsOf(Split.of(amount, weights, 2));
        }
    }

    /** Compared without dividing: |part × all − amount × weight| < unit × all. */
    private static void assertWithinAUnit(
            String which, BigDecimal amount, List<BigDecimal> weights, List<BigDecimal> parts) {
        BigDecimal all = sum(weights);
        if (all.signum() == 0) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal off = parts.get(i)
                    .multiply(all)
                    .subtract(amount.multiply(weights.get(i)))
                    .abs();
            BigDecimal unit = new BigDecimal(BigInteger.ONE, parts.get(i).scale());
            assertThat(off).as(which).isLessThan(unit.multiply(all));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.333 3.333 3.334   | 2 | 3.33 3.33 3.34", // to what lost most
                "3.333 3.333 3.333   | 2 | 3.34 3.33 3.33", // the earlier of two that lost the same
                "0.004 0.004         | 2 | 0.01 0.00",
                "0.002 0.002         | 2 | 0.00 0.00",
                "-0.004 -0.004       | 2 | 0.00 -0.01",
                "24.6290 -24.5674    | 2 | 24.63 -24.57", // not in proportion to the 0.06 that is left
                "1000.4 -1000.4      | 0 | 1000 -1000",
                "1.5                 | 0 | 2",
                "-1.5                | 0 | -2",
                "7.00 5.5            | 2 | 7.00 5.50",
                "12 7                | 0 | 12 7",
            })
    void roundsAmountsSoThatTheyAddUp(String amounts, int scale, String rounded) {
        assertThat(Split.rounded(decimals(amounts), scale)).isEqualTo(decimals(rounded));
    }

    @Test
    void roundsNothingToNothing() {
        assertThat(Split.rounded(List.of(), 2)).isEmpty();
    }

    private static List<BigDecimal> weights(Random random) {
        var weights = new ArrayList<BigDecimal>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            weights.add(BigDecimal.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(100_000), random.nextInt(4)));
        }
        return weights;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> decimals(String written) {
        return Stream.of(written.split(" ")).map(BigDecimal::new).toList();
    }
}
