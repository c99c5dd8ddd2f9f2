package dev.navette.ebp;

import java.util.Currency;
import java.util.Objects;

import dev.navette.model.Default;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How figures are written, and the currency of EBP's folder. A figure is written with the decimals that it has and never
 * more than these. Prices have eight in EBP's own exports; no source says how many an import takes.
 *
 * @param currency of the folder: a document in another one needs a column for it
 * @param prices most decimals of the price of one
 * @param quantities most decimals of a quantity
 * @param rates most decimals of a rate in percent
 */
public record EbpFigures(
        @Default("EUR") Currency currency,
        @Default("8") @Min(2) @Max(12) int prices,
        @Default("4") @Min(0) @Max(12) int quantities,
        @Default("4") @Min(1) @Max(12) int rates) {

    private static final int PRICES = 8;
    private static final int OTHERS = 4;

    /** Euros, with eight decimals of a price and four of all else. */
    public static final EbpFigures USUAL = new EbpFigures(Currency.getInstance("EUR"), PRICES, OTHERS, OTHERS);

    public EbpFigures {
        Objects.requireNonNull(currency, "currency");
    }
}
