package dev.navette.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A width, a height or a depth of an article (ART-15). Kept in millimetres, into which every unit converts exactly, so
 * that equal lengths are equal objects: 2.5 cm and 25.0 mm are one. Nothing is rounded unless {@link #in} is told to.
 *
 * @param millimetres the length in millimetres, in its shortest plain form
 */
public record Length(BigDecimal millimetres) implements Comparable<Length> {

    public Length {
        millimetres = Numbers.plain(Objects.requireNonNull(millimetres, "millimetres"));
    }

    /** So many of a unit. */
    public static Length of(BigDecimal number, LengthUnit unit) {
        return new Length(number.multiply(unit.millimetres()));
    }

    /** A decimal number with a point, of a unit: {@code Length.of("2.5", CENTIMETRE)}. */
    public static Length of(String number, LengthUnit unit) {
        return of(new BigDecimal(number), unit);
    }

    /**
     * The number that stands for it in a unit, in its shortest plain form.
     *
     * @param decimals how many it may have; half of the last one goes up (away from zero)
     */
    public BigDecimal in(LengthUnit unit, int decimals) {
        return Numbers.plain(millimetres.divide(unit.millimetres(), decimals, RoundingMode.HALF_UP));
    }

    public boolean belowZero() {
        return millimetres.signum() < 0;
    }

    @Override
    public int compareTo(Length other) {
        return millimetres.compareTo(other.millimetres);
    }

    @Override
    public String toString() {
        return millimetres.toPlainString() + " " + LengthUnit.MILLIMETRE.symbol();
    }
}
