package dev.navette.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What widths, heights and depths are written in. */
public enum LengthUnit {
    MILLIMETRE("mm", "1"),
    CENTIMETRE("cm", "10"),
    METRE("m", "1000"),
    INCH("in", "25.4"),
    YARD("yd", "914.4");

    private final String symbol;
    private final BigDecimal millimetres;

    LengthUnit(String symbol, String millimetres) {
        this.symbol = symbol;
        this.millimetres = new BigDecimal(millimetres);
    }

    /** How shops write it: {@code mm}, {@code cm}, {@code m}, {@code in}, {@code yd}. */
    public String symbol() {
        return symbol;
    }

    /** How many millimetres one is, exactly. */
    public BigDecimal millimetres() {
        return millimetres;
    }

    /** The unit of this symbol in upper or lower case, if it is one of these. */
    public static Optional<LengthUnit> of(String symbol) {
        String written = symbol.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(written))
                .findFirst();
    }
}
