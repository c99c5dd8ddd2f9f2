package dev.navette.model;

import java.math.BigDecimal;

/** One number, one form: else 2 and 2.00 are unequal, and hash to two fingerprints. */
final class Numbers {

    private Numbers() {}

    /** The shortest plain form: no trailing zeros after the point, and 100 is not 1E+2. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
