package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.TaxShare;

/**
 * Which of an order's two currencies its amounts are read in, before a rate is applied.
 *
 * @param inShopCurrency whether the shop's own figures in its own currency are taken
 * @param digits how many decimals that currency has
 */
record Figures(boolean inShopCurrency, int digits) {

    /**
     * The shop's own figures where the document is in its currency and all of them are told, but for those of zero; the order's
     * otherwise.
     */
    static Figures of(OrderMoney money, Conversion conversion) {
        boolean told = conversion.applied() != null
                && amounts(money).allMatch(amount -> amount.isZero() || amount.inShopCurrency() != null);
        Currency read = told ? conversion.to() : money.currency();
        return new Figures(told, Math.max(0, read.getDefaultFractionDigits()));
    }

    BigDecimal of(@Nullable Amount amount) {
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal told = inShopCurrency ? amount.inShopCurrency() : null;
        return told == null ? amount.value() : told;
    }

    /** Whether an amount is told in the currency that is read. */
    boolean tells(Amount amount) {
        return !inShopCurrency || amount.isZero() || amount.inShopCurrency() != null;
    }

    BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    /** The smallest amount that there is. */
    BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(digits);
    }

    private static Stream<Amount> amounts(OrderMoney money) {
        Stream<Amount> lines =
                money.lines().stream().flatMap(line -> Stream.of(line.discount(), line.ecoParticipation()));
        Stream<Amount> parts = parts(money).stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.amount()),
                        Stream.concat(
                                part.taxes().stream().map(TaxShare::amount),
                                part.discounts().stream().map(DiscountShare::amount))));
        Stream<Amount> discounts = money.discounts().stream().flatMap(one -> Stream.of(one.amount(), one.tax()));
        return Stream.of(Stream.of(money.gross()), lines, parts, discounts)
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
    }

    /** All that an order asks money for, lines first. */
    static List<OrderPart> parts(OrderMoney money) {
        var parts = new ArrayList<OrderPart>(money.lines());
        parts.addAll(money.charges());
        return parts;
    }

    /** A part's id, which is unique among all of them: a line and a charge may have the same. */
    static String key(OrderPart part) {
        return part instanceof OrderLine ? "lines[" + part.id() + "]" : "charges[" + part.id() + "]";
    }
}
