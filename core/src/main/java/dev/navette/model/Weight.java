package dev.navette.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What an article weighs (ART-15). Kept in grams, into which every unit converts exactly, so that equal weights are
 * equal objects: 1.5 kg and 1500.0 g are one. Nothing is rounded unless {@link #in} is told to.
 *
 * @param grams the weight in grams, in its shortest plain form
 */
public record Weight(BigDecimal grams) implements Comparable<Weight> {

    public Weight {
        grams = Numbers.plain(Objects.requireNonNull(grams, "grams"));
    }

    /** So many of a unit. */
    public static Weight of(BigDecimal number, WeightUnit unit) {
        return new Weight(number.multiply(unit.grams()));
    }

    /** A decimal number with a point, of a unit: {@code Weight.of("1.25", KILOGRAM)}. */
    public static Weight of(String number, WeightUnit unit) {
        return of(new BigDecimal(number), unit);
    }

    /**
     * The number that stands for it in a unit, in its shortest plain form.
     *
     * @param decimals how many it may have; half of the last one goes up (away from zero)
     */
    public BigDecimal in(WeightUnit unit, int decimals) {
        return Numbers.plain(grams.divide(unit.grams(), decimals, RoundingMode.HALF_UP));
    }

    public boolean belowZero() {
        return grams.signum() < 0;
    }

    @Override
    public int compareTo(Weight other) {
        return grams.compareTo(other.grams);
    }

    @Override
    public String toString() {
        return grams.toPlainString() + " " + WeightUnit.GRAM.symbol();
    }
}
