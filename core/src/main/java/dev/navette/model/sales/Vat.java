package dev.navette.model.sales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;

/**
 * A tax as the ERP knows it, on a line or a document.
 *
 * @param code the ERP's VAT code
 * @param rate in percent
 * @param priority taxes of one priority add up; those of a higher number are also taken of the ones before (ORD-17)
 */
public record Vat(String code, BigDecimal rate, int priority) implements Comparable<Vat> {

    private static final Comparator<Vat> ORDER =
            Comparator.comparingInt(Vat::priority).thenComparing(Vat::rate).thenComparing(Vat::code);

    public Vat {
        Objects.requireNonNull(code, "code");
        rate = plain(Objects.requireNonNull(rate, "rate"));
    }

    /** The only tax of a line: {@code Vat.of("N20", "20")}. */
    public static Vat of(String code, String rate) {
        return new Vat(code, new BigDecimal(rate), 1);
    }

    /** By priority, then rate, then code. */
    @Override
    public int compareTo(Vat other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code + " (" + rate.toPlainString() + " %)";
    }

    /** 20 and 20.00 are one rate. */
    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal shortest = rate.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
