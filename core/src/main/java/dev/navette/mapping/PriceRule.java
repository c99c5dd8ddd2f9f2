package dev.navette.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.Money;
import dev.navette.model.Price;

/**
 * Which price a shop shows (ART-20): the ERP's own figure of the shop's basis, or, where the ERP has only the other
 * one, that figure with its VAT added or taken out. A gross price is rounded to the currency's decimals, a net one
 * keeps six.
 *
 * @param basis whether the shop is configured for net or gross prices
 */
public record PriceRule(Basis basis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NET_DECIMALS = 6;

    public PriceRule {
        Objects.requireNonNull(basis, "basis");
    }

    /** The price, or null where the ERP does not say one: absent is not zero. */
    @Nullable
    Price priceOf(ArticlePrices prices) {
        Money own = basis == Basis.NET ? prices.net() : prices.gross();
        if (own != null) {
            return new Price(own, basis);
        }
        Money other = basis == Basis.NET ? prices.gross() : prices.net();
        BigDecimal rate = prices.vatRate();
        if (other == null || rate == null) {
            return null;
        }
        return new Price(basis == Basis.NET ? withoutTax(other, rate) : withTax(other, rate), basis);
    }

    private static Money withTax(Money net, BigDecimal rate) {
        BigDecimal gross = net.amount().multiply(HUNDRED.add(rate)).divide(HUNDRED, MathContext.DECIMAL128);
        return new Money(gross, net.currency()).rounded();
    }

    private static Money withoutTax(Money gross, BigDecimal rate) {
        BigDecimal net = gross.amount().multiply(HUNDRED).divide(HUNDRED.add(rate), NET_DECIMALS, RoundingMode.HALF_UP);
        return new Money(net, gross.currency());
    }
}
