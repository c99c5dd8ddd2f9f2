package dev.navette.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What weights are written in. A pound and an ounce are those of trade (avoirdupois). */
public enum WeightUnit {
    GRAM("g", "1"),
    KILOGRAM("kg", "1000"),
    POUND("lb", "453.59237"),
    OUNCE("oz", "28.349523125");

    private final String symbol;
    private final BigDecimal grams;

    WeightUnit(String symbol, String grams) {
        this.symbol = symbol;
        this.grams = new BigDecimal(grams);
    }

    /** How shops write it: {@code g}, {@code kg}, {@code lb}, {@code oz}. */
    public String symbol() {
        return symbol;
    }

    /** How many grams one is, exactly. */
    public BigDecimal grams() {
        return grams;
    }

    /** The unit of this symbol in upper or lower case, if it is one of these. */
    public static Optional<WeightUnit> of(String symbol) {
        String written = symbol.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(written))
                .findFirst();
    }
}
