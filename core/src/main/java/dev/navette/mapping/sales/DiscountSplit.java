package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.DiscountShare;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;

/**
 * Splits the discounts of which the shop does not say what they took off each part (ORD-11): over the taxes in proportion
 * to what each is taken of, then over the parts that bear them. Contributions for recycling are never discounted
 * (ORD-35).
 */
final class DiscountSplit {

    /**
     * What a discount takes off one part.
     *
     * @param amount on the order's basis
     * @param tax how much tax goes with it
     */
    record Share(BigDecimal amount, BigDecimal tax) {

        Share plus(Share other) {
            return new Share(amount.add(other.amount), tax.add(other.tax));
        }
    }

    /**
     * Parts that bear the same taxes in the ERP.
     *
     * @param taxes as the shop has them
     * @param members the places of the parts
     */
    private record Group(Taxes taxes, List<Integer> members) {}

    private final OrderMoney money;
    private final List<OrderPart> parts;
    private final List<PartTaxes> taxes;
    private final Figures figures;
    private final Remarks remarks;

    /**
     * Of an order.
     *
     * @param taxes of each part, in the order of {@link Figures#parts}
     */
    DiscountSplit(OrderMoney money, List<PartTaxes> taxes, Figures figures, Remarks remarks) {
        this.money = money;
        this.parts = Figures.parts(money);
        this.taxes = taxes;
        this.figures = figures;
        this.remarks = remarks;
    }

    /** The shares of each part by the discount's id, in the order of the parts; without those that the shop tells. */
    List<SortedMap<String, Share>> shares() {
        var shares = new ArrayList<SortedMap<String, Share>>();
        parts.forEach(part -> shares.add(new TreeMap<>()));
        for (OrderDiscount discount : money.discounts()) {
            if (discount.kind() == OrderDiscount.Kind.DISCOUNT) {
                split(discount, shares);
            }
        }
        return shares;
    }

    private void split(OrderDiscount discount, List<SortedMap<String, Share>> shares) {
        List<BigDecimal> told = parts.stream()
                .flatMap(part -> part.discounts().stream())
                .filter(share -> share.discount().equals(discount.id()))
                .map(share -> figures.of(share.amount()))
                .toList();
        BigDecimal amount = figures.of(discount.amount());
        BigDecimal rest = told.stream().reduce(amount, BigDecimal::subtract);
        BigDecimal rounding = figures.unit().multiply(BigDecimal.valueOf(told.size()));
        if (!told.isEmpty() && rest.abs().compareTo(rounding) <= 0) {
            return;
        }
        if (!told.isEmpty() && rest.signum() != amount.signum()) {
            remarks.refuse(
                    path(discount),
                    "its shares of the order's parts come to "
                            + amount.subtract(rest).toPlainString() + ", more than the discount of "
                            + amount.toPlainString(),
                    "Correct the discount in the shop");
            return;
        }
        List<Group> targets = targets(discount);
        if (targets.isEmpty()) {
            remarks.refuse(
                    path(discount), "there is nothing that it could be taken off", "Correct the order in the shop");
            return;
        }
        share(discount, figures.rounded(rest), told.isEmpty() ? discount.tax() : null, targets, shares);
    }

    private void share(
            OrderDiscount discount,
            BigDecimal rest,
            @Nullable Amount toldTax,
            List<Group> targets,
            List<SortedMap<String, Share>> shares) {
        List<BigDecimal> bases = targets.stream().map(this::base).toList();
        List<BigDecimal> amounts = Split.of(rest, bases, figures.digits());
        var reckoned = new ArrayList<BigDecimal>();
        for (int i = 0; i < targets.size(); i++) {
            reckoned.add(tax(targets.get(i).taxes(), amounts.get(i)));
        }
        List<BigDecimal> tax =
                toldTax == null ? reckoned : Split.of(figures.rounded(figures.of(toldTax)), reckoned, figures.digits());
        for (int i = 0; i < targets.size(); i++) {
            share(discount, targets.get(i), amounts.get(i), tax.get(i), shares);
        }
    }

    private void share(
            OrderDiscount discount,
            Group group,
            BigDecimal amount,
            BigDecimal tax,
            List<SortedMap<String, Share>> shares) {
        List<BigDecimal> own = Split.of(amount, weights(group), figures.digits());
        List<BigDecimal> ownTax = Split.of(tax, own, figures.digits());
        for (int i = 0; i < own.size(); i++) {
            shares.get(group.members().get(i)).put(discount.id(), new Share(own.get(i), ownTax.get(i)));
        }
    }

    /** What it is taken off, by the taxes, and within them by the parts' ids, so that no order of lines matters. */
    private List<Group> targets(OrderDiscount discount) {
        List<Group> targets = groups(part -> isTarget(part, discount.target()));
        return targets.isEmpty() ? groups(part -> true) : targets;
    }

    private List<Group> groups(Predicate<OrderPart> wanted) {
        var members = new TreeMap<Taxes, List<Integer>>();
        IntStream.range(0, parts.size())
                .filter(i -> wanted.test(parts.get(i)))
                .boxed()
                .sorted(Comparator.comparing(i -> Figures.key(parts.get(i))))
                .forEach(i -> members.computeIfAbsent(taxes.get(i).erp(), none -> new ArrayList<>())
                        .add(i));
        return members.values().stream()
                .map(own -> new Group(taxes.get(own.get(0)).shop(), own))
                .toList();
    }

    private static boolean isTarget(OrderPart part, OrderDiscount.Target target) {
        boolean giftCard = part instanceof OrderLine line && line.nature() == Nature.GIFT_CARD;
        return switch (target) {
            case LINES -> part instanceof OrderLine && !giftCard;
            case SHIPPING -> part instanceof OrderCharge charge && charge.kind() == OrderCharge.Kind.SHIPPING;
            case ALL -> !giftCard;
        };
    }

    private BigDecimal tax(Taxes set, BigDecimal amount) {
        return money.basis() == Basis.NET ? set.on(amount, figures.digits()) : set.within(amount, figures.digits());
    }

    private BigDecimal base(Group group) {
        return weights(group).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<BigDecimal> weights(Group group) {
        return group.members().stream().map(member -> weight(parts.get(member))).toList();
    }

    /** What of a part can be discounted: not what comes back, nor what is for recycling. */
    private BigDecimal weight(OrderPart part) {
        BigDecimal eco = part instanceof OrderLine line ? figures.of(line.ecoParticipation()) : BigDecimal.ZERO;
        BigDecimal left = figures.of(part.amount()).subtract(eco);
        for (DiscountShare share : part.discounts()) {
            left = left.subtract(figures.of(share.amount()));
        }
        return left.max(BigDecimal.ZERO);
    }

    private static String path(OrderDiscount discount) {
        return "$.money.discounts[" + discount.id() + "]";
    }
}
