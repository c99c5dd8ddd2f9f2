package dev.navette.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in a currency. The scale is the currency's own (2 for EUR, 0 for JPY, 3 for KWD), or more where a unit
 * price has more decimals: 2 EUR and 2.00 EUR are one, 2.125 EUR keeps its thousandth. Nothing is rounded unasked.
 *
 * @param amount the amount, in its one form
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        Objects.requireNonNull(currency, "currency");
        BigDecimal shortest = Numbers.plain(Objects.requireNonNull(amount, "amount"));
        amount = shortest.setScale(Math.max(shortest.scale(), digits(currency)));
    }

    /** An amount written with a point, and an ISO 4217 code: {@code Money.of("12.50", "EUR")}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** The amount at the currency's own number of decimals, half a cent going up (away from zero). */
    public Money rounded() {
        return new Money(amount.setScale(digits(currency), RoundingMode.HALF_UP), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
