package dev.navette.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Default;
import dev.navette.model.ListPrice;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.SpecialPrice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Which price a shop shows (ART-20): the ERP's own figure of the shop's basis, or, where the ERP has only the other
 * one, that figure with its VAT added or taken out. Unless decimals are chosen, a gross price that is reckoned is rounded
 * to the currency's decimals and a net one to six.
 *
 * @param basis whether the shop is configured for net or gross prices
 * @param list the ERP's price list that is the base price, or null for the price of the sheet; an article that is not in
 *     the list has no price
 * @param decimals to how many decimals every price is rounded, half of the last one going up (away from zero); null for
 *     as they are
 * @param groups for customers of which group a price list of the ERP is (catégorie tarifaire): the group by the list
 */
public record PriceRule(
        Basis basis,
        @Nullable String list,
        @Min(0) @Max(6) @Nullable Integer decimals,
        @Default("{}") Map<String, String> groups) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NET_DECIMALS = 6;

    public PriceRule {
        Objects.requireNonNull(basis, "basis");
        groups = Collections.unmodifiableMap(new TreeMap<>(groups)); // in one order in every process
    }

    /** The price of the sheet. */
    public PriceRule(Basis basis) {
        this(basis, null, null, Map.of());
    }

    /** Another price list. */
    public PriceRule fromList(String code) {
        return new PriceRule(basis, code, decimals, groups);
    }

    /** Every price with so many decimals. */
    public PriceRule rounded(int toDecimals) {
        return new PriceRule(basis, list, toDecimals, groups);
    }

    /** The prices of a list for the customers of a group. */
    public PriceRule forGroup(String group, String ofList) {
        var more = new TreeMap<>(groups);
        more.put(ofList, group);
        return new PriceRule(basis, list, decimals, more);
    }

    /** The price, or null where the ERP does not say one: absent is not zero. */
    @Nullable
    Price priceOf(ArticlePrices prices) {
        if (list == null) {
            return priceOf(prices.net(), prices.gross(), prices.vatRate());
        }
        ListPrice own = prices.lists().get(list);
        return own == null ? null : priceOf(own.net(), own.gross(), prices.vatRate());
    }

    /**
     * The prices for some buyers, quantities or times; empty where the ERP has none. One that cannot be reckoned, since it
     * has the other basis and no rate is known, is left out: {@link #problems} says so.
     */
    List<SpecialPrice> specialOf(ArticlePrices prices) {
        var special = new ArrayList<SpecialPrice>();
        groups.forEach((code, group) -> {
            ListPrice own = prices.lists().get(code);
            Price price = own == null ? null : priceOf(own.net(), own.gross(), prices.vatRate());
            if (price != null) {
                special.add(SpecialPrice.of(Buyer.group(group), price));
            }
        });
        for (SpecialPrice one : prices.special()) {
            Price price = one.price();
            if (price == null) {
                special.add(one);
                continue;
            }
            Price reckoned = converted(price, prices.vatRate());
            if (reckoned != null) {
                special.add(new SpecialPrice(one.buyer(), one.from(), one.first(), one.last(), reckoned, null));
            }
        }
        return special;
    }

    /** The contribution for recycling on the shop's basis, or null where the ERP has none or it cannot be reckoned. */
    @Nullable
    Price ecoParticipationOf(ArticlePrices prices) {
        Price contribution = prices.ecoParticipation();
        return contribution == null ? null : converted(contribution, prices.vatRate());
    }

    /** What of the prices cannot be sent. */
    List<Problem> problems(ArticlePrices prices) {
        Price price = priceOf(prices);
        return price == null || price.money().amount().signum() >= 0
                ? List.of()
                : List.of(new Problem(
                        "$.prices", "its price is " + price + ", below zero", "Correct the price in the ERP"));
    }

    /** What of the special prices cannot be sent. */
    List<Problem> specialProblems(ArticlePrices prices) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < prices.special().size(); i++) {
            SpecialPrice one = prices.special().get(i);
            String path = "$.prices.special[" + i + "]";
            Price price = one.price();
            if (price != null && converted(price, prices.vatRate()) == null) {
                problems.add(new Problem(
                        path,
                        "it is " + price + ", and without a VAT rate it cannot be reckoned as the shop has prices",
                        "Say the article's VAT rate in the ERP"));
            } else if (price != null && price.money().amount().signum() < 0) {
                problems.add(new Problem(path, "it is " + price + ", below zero", "Correct the price in the ERP"));
            }
            BigDecimal percent = one.percent();
            if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
                problems.add(new Problem(
                        path, "it takes " + percent.toPlainString() + " % off", "Write 0 to 100 in the ERP"));
            }
            if (one.first() != null && one.last() != null && one.first().isAfter(one.last())) {
                problems.add(new Problem(
                        path, "it begins on " + one.first() + ", after it ends on " + one.last(), "Correct its days"));
            }
        }
        return problems;
    }

    private @Nullable Price priceOf(@Nullable Money net, @Nullable Money gross, @Nullable BigDecimal rate) {
        Money own = basis == Basis.NET ? net : gross;
        if (own != null) {
            return rounded(new Price(own, basis));
        }
        Money other = basis == Basis.NET ? gross : net;
        return other == null ? null : converted(new Price(other, basis == Basis.NET ? Basis.GROSS : Basis.NET), rate);
    }

    /** A price on the shop's basis, or null where no rate is known and it has the other one. */
    private @Nullable Price converted(Price price, @Nullable BigDecimal rate) {
        if (price.basis() == basis) {
            return rounded(price);
        }
        if (rate == null) {
            return null;
        }
        Money money = basis == Basis.NET ? withoutTax(price.money(), rate) : withTax(price.money(), rate);
        return new Price(money, basis);
    }

    private Price rounded(Price price) {
        Money money = price.money();
        return decimals == null
                ? price
                : new Price(
                        new Money(money.amount().setScale(decimals, RoundingMode.HALF_UP), money.currency()),
                        price.basis());
    }

    private Money withTax(Money net, BigDecimal rate) {
        BigDecimal gross = net.amount().multiply(HUNDRED.add(rate)).divide(HUNDRED, MathContext.UNLIMITED);
        var exact = new Money(gross, net.currency());
        return decimals == null
                ? exact.rounded()
                : new Money(gross.setScale(decimals, RoundingMode.HALF_UP), net.currency());
    }

    private Money withoutTax(Money gross, BigDecimal rate) {
        int to = decimals == null ? NET_DECIMALS : decimals;
        BigDecimal net = gross.amount().multiply(HUNDRED).divide(HUNDRED.add(rate), to, RoundingMode.HALF_UP);
        return new Money(net, gross.currency());
    }
}
