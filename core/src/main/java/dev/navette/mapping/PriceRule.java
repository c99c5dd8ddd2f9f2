package dev.navette.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.ArticlePrices;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Checked;
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
        @Default("{}") Map<String, String> groups)
        implements Checked {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NET_DECIMALS = 6;

    /** Of two that are equal by this, a buyer could not say which one holds. */
    private static final Comparator<SpecialPrice> BY_WHOM_AND_WHEN = Comparator.comparing(
                    (SpecialPrice one) -> one.buyer().scope())
            .thenComparing(one -> one.buyer().name())
            .thenComparing(one -> one.from())
            .thenComparing(SpecialPrice::first, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(SpecialPrice::last, Comparator.nullsFirst(Comparator.naturalOrder()));

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

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var taken = new HashSet<String>();
        groups.forEach((code, group) -> {
            if (code.isBlank() || group.isBlank()) {
                problems.add(new Problem(
                        "$.groups." + code,
                        "the pair '" + code + "': '" + group + "' is not whole",
                        "Name the list and the group"));
            } else if (!taken.add(group.strip())) {
                problems.add(new Problem(
                        "$.groups." + code,
                        "two lists are for the group " + group.strip(),
                        "Name one list for each group"));
            }
        });
        return problems;
    }

    /** The price, or null where the ERP does not say one: absent is not zero. */
    @Nullable
    Price priceOf(ArticlePrices prices) {
        Price said = saidOf(prices);
        return said == null ? null : converted(said, prices.vatRate());
    }

    /**
     * The prices for some buyers, quantities or times, in one order; empty where the ERP has none. One for the same buyer,
     * quantity and days as a price list's counts instead of that. One that cannot be reckoned, since it has the other basis
     * and no rate is known, is left out: {@link #specialProblems} says so.
     */
    List<SpecialPrice> specialOf(ArticlePrices prices) {
        Map<SpecialPrice, SpecialPrice> special = new TreeMap<>(BY_WHOM_AND_WHEN);
        groups.forEach((code, group) -> {
            Price said = saidIn(prices.lists().get(code));
            if (said != null) {
                put(special, reckoned(SpecialPrice.of(Buyer.group(group), said), prices));
            }
        });
        prices.special().forEach(one -> put(special, reckoned(one, prices)));
        return List.copyOf(special.values());
    }

    /** The contribution for recycling on the shop's basis, or null where the ERP has none or it cannot be reckoned. */
    @Nullable
    Price ecoParticipationOf(ArticlePrices prices) {
        Price contribution = prices.ecoParticipation();
        return contribution == null ? null : converted(contribution, prices.vatRate());
    }

    /** What of the price cannot be sent. */
    List<Problem> problems(ArticlePrices prices) {
        return problems("$.prices", "its price is ", saidOf(prices), prices);
    }

    /** What of the contribution for recycling cannot be sent. */
    List<Problem> ecoProblems(ArticlePrices prices) {
        return problems("$.prices.ecoParticipation", "its contribution is ", prices.ecoParticipation(), prices);
    }

    /** What of the special prices cannot be sent. */
    List<Problem> specialProblems(ArticlePrices prices) {
        var problems = new ArrayList<Problem>();
        groups.keySet()
                .forEach(code -> problems.addAll(problems(
                        "$.prices.lists." + code,
                        "it is ",
                        saidIn(prices.lists().get(code)),
                        prices)));
        Map<SpecialPrice, SpecialPrice> others = new TreeMap<>(BY_WHOM_AND_WHEN);
        for (int i = 0; i < prices.special().size(); i++) {
            SpecialPrice one = prices.special().get(i);
            String path = "$.prices.special[" + i + "]";
            problems.addAll(problems(path, "it is ", one.price(), prices));
            SpecialRefusals.note(problems, path, one);
            SpecialPrice reckoned = reckoned(one, prices);
            SpecialPrice other = reckoned == null ? null : others.putIfAbsent(reckoned, reckoned);
            if (other != null && !other.equals(reckoned)) {
                problems.add(SpecialRefusals.contradiction(path, other));
            }
        }
        return problems;
    }

    private List<Problem> problems(String path, String it, @Nullable Price said, ArticlePrices prices) {
        if (said == null) {
            return List.of();
        }
        BigDecimal rate = prices.vatRate();
        Price reckoned = converted(said, rate);
        if (reckoned == null) {
            String why = rate == null ? "without a VAT rate" : "at a VAT rate of " + rate.toPlainString() + " %";
            return List.of(new Problem(
                    path,
                    it + said + ", and " + why + " it cannot be reckoned as the shop has prices",
                    "Say the article's VAT rate in the ERP"));
        }
        return reckoned.money().amount().signum() >= 0
                ? List.of()
                : List.of(new Problem(path, it + reckoned + ", below zero", "Correct the price in the ERP"));
    }

    private static void put(Map<SpecialPrice, SpecialPrice> special, @Nullable SpecialPrice one) {
        if (one != null) {
            special.put(one, one);
        }
    }

    /** As the shop has prices, or null where that cannot be reckoned. */
    private @Nullable SpecialPrice reckoned(SpecialPrice one, ArticlePrices prices) {
        Price said = one.price();
        if (said == null) {
            return one;
        }
        Price price = converted(said, prices.vatRate());
        return price == null ? null : new SpecialPrice(one.buyer(), one.from(), one.first(), one.last(), price, null);
    }

    /** The base price as the ERP says it. */
    private @Nullable Price saidOf(ArticlePrices prices) {
        return list == null
                ? said(prices.net(), prices.gross())
                : saidIn(prices.lists().get(list));
    }

    private @Nullable Price saidIn(@Nullable ListPrice own) {
        return own == null ? null : said(own.net(), own.gross());
    }

    /** The figure of the shop's basis, else the other one. */
    private @Nullable Price said(@Nullable Money net, @Nullable Money gross) {
        Money own = basis == Basis.NET ? net : gross;
        if (own != null) {
            return new Price(own, basis);
        }
        Money other = basis == Basis.NET ? gross : net;
        return other == null ? null : new Price(other, basis == Basis.NET ? Basis.GROSS : Basis.NET);
    }

    /** A price on the shop's basis, or null where no rate is known and it has the other one. */
    private @Nullable Price converted(Price price, @Nullable BigDecimal rate) {
        if (price.basis() == basis) {
            return rounded(price);
        }
        if (rate == null || rate.signum() < 0) {
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
