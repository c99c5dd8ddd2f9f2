package dev.navette.model.sales;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An amount of an order, without its currency: all amounts of one order have the same two currencies.
 *
 * @param value in the order's currency, as the buyer saw it
 * @param inShopCurrency the same in the currency that the shop keeps its books in, as the shop reckoned it; null where it
 *     does not say
 */
public record Amount(BigDecimal value, @Nullable BigDecimal inShopCurrency) {

    /** Nothing. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

    public Amount {
        Objects.requireNonNull(value, "value");
    }

    /** An amount that the shop tells in the order's currency alone. */
    public static Amount of(BigDecimal value) {
        return new Amount(value, null);
    }

    /** The same, written with a point: {@code Amount.of("12.50")}. */
    public static Amount of(String value) {
        return of(new BigDecimal(value));
    }

    /** An amount in both currencies. */
    public static Amount of(String value, String inShopCurrency) {
        return new Amount(new BigDecimal(value), new BigDecimal(inShopCurrency));
    }

    /** The sum; in the shop's currency only where both say theirs. */
    public Amount plus(Amount other) {
        BigDecimal both = inShopCurrency == null || other.inShopCurrency == null
                ? null
                : inShopCurrency.add(other.inShopCurrency);
        return new Amount(value.add(other.value), both);
    }

    /** The same with the other sign. */
    public Amount negated() {
        return new Amount(value.negate(), inShopCurrency == null ? null : inShopCurrency.negate());
    }

    /** The difference; in the shop's currency only where both say theirs. */
    public Amount minus(Amount other) {
        return plus(other.negated());
    }

    /** Whether it is nothing, in the order's currency. */
    public boolean isZero() {
        return value.signum() == 0;
    }
}
