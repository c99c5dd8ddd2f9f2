package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Money;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Exchange;

/**
 * From the amounts of an order to those of its document (ORD-5).
 *
 * @param from the order's currency
 * @param to the document's
 * @param applied the exchange that each amount goes through, or null where the document is in the order's currency
 * @param stated what the document says of the shop's own currency, or null where it is in it
 */
record Conversion(
        Currency from,
        Currency to,
        @Nullable Exchange applied,
        @Nullable Exchange stated) {

    /** In the document's currency, to its last decimal; the shop's own figure where it tells one. */
    BigDecimal of(Amount amount) {
        return rounded(exact(amount));
    }

    /** The same before it is rounded: for what is added up first. */
    BigDecimal exact(Amount amount) {
        BigDecimal told = applied == null ? amount.value() : amount.inShopCurrency();
        return told == null ? exchangedExactly(amount.value()) : told;
    }

    /** A figure in the order's currency at the rate, to the last decimal of the document's currency. */
    BigDecimal exchanged(BigDecimal amount) {
        return rounded(exchangedExactly(amount));
    }

    private BigDecimal exchangedExactly(BigDecimal amount) {
        return applied == null ? amount : amount.divide(applied.rate(), MathContext.DECIMAL128);
    }

    /** To the last decimal of the document's currency, half of it going away from zero. */
    BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(digits(), RoundingMode.HALF_UP);
    }

    /** How many decimals the document's currency has. */
    int digits() {
        return Math.max(0, to.getDefaultFractionDigits());
    }

    /** An amount of the document. */
    Money money(BigDecimal amount) {
        return new Money(amount, to);
    }
}
