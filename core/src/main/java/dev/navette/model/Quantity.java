package dev.navette.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number of units, with decimals where goods are weighed. Equal quantities are equal objects: 2, 2.0 and 2.00 are one.
 *
 * @param value the number, in its shortest plain form
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    /** None. */
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    public Quantity {
        value = Numbers.plain(Objects.requireNonNull(value, "value"));
    }

    /** Whole units. */
    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    /** A decimal number with a point: {@code Quantity.of("1.25")}. */
    public static Quantity of(String number) {
        return new Quantity(new BigDecimal(number));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public boolean belowZero() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
