package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;

/**
 * What the shop says that the discounts on the whole order took off each part. Shares with more decimals than the currency
 * has are rounded together, so that they still come to the discount (ORD-11).
 */
final class ToldShares {

    private final OrderMoney money;
    private final List<OrderPart> parts;
    private final Figures figures;

    ToldShares(OrderMoney money, Figures figures) {
        this.money = money;
        this.parts = Figures.parts(money);
        this.figures = figures;
    }

    /** By the discount's id, in the order of the parts; without what is no discount but money paid before. */
    List<SortedMap<String, BigDecimal>> rounded() {
        List<SortedMap<String, BigDecimal>> exact =
                parts.stream().map(this::exact).toList();
        var discounts = new TreeSet<String>();
        exact.forEach(shares -> discounts.addAll(shares.keySet()));
        discounts.forEach(discount -> round(discount, exact));
        return exact;
    }

    /** An id that no discount of the order has is one that lowers the price. */
    boolean isDiscount(String id) {
        return money.discounts().stream()
                .noneMatch(discount -> discount.id().equals(id) && discount.kind() == OrderDiscount.Kind.STORE_CREDIT);
    }

    /** The same of one part, as told. */
    SortedMap<String, BigDecimal> exact(OrderPart part) {
        var told = new TreeMap<String, BigDecimal>();
        for (DiscountShare share : part.discounts()) {
            if (isDiscount(share.discount())) {
                told.merge(share.discount(), figures.of(share.amount()), BigDecimal::add);
            }
        }
        return told;
    }

    private void round(String discount, List<SortedMap<String, BigDecimal>> shares) {
        List<Integer> bearers = IntStream.range(0, parts.size())
                .filter(i -> shares.get(i).containsKey(discount))
                .boxed()
                .sorted(Comparator.comparing(i -> Figures.key(parts.get(i)))) // so that no order of lines matters
                .toList();
        List<BigDecimal> exact =
                bearers.stream().map(i -> shares.get(i).get(discount)).toList();
        List<BigDecimal> rounded = Split.rounded(exact, figures.digits());
        for (int i = 0; i < bearers.size(); i++) {
            shares.get(bearers.get(i)).put(discount, rounded.get(i));
        }
    }
}
