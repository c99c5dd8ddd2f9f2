package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.Nature;

/**
 * What many orders hold, in one basket (ORD-23): parts of one article, label, price, discount and taxes become one. What
 * comes back stays apart from what is sold, and so does what goes from a lot. The discounts on whole orders merge by their
 * labels: their ids are unique within an order alone.
 */
final class MergedBasket {

    /** What parts have in common that become one; {@code each} of one unit, and {@code lot} null where there is none. */
    private record Alike(
            DocumentLine.Kind kind,
            Reference article,
            String label,
            Taxes taxes,
            Nature nature,
            int sign,
            List<BigDecimal> each,
            @Nullable String lot) {}

    private final Basis basis;
    private final boolean discountsShown;
    private final Map<Alike, Part> parts = new LinkedHashMap<>();
    private BigDecimal gross = BigDecimal.ZERO;
    private final Map<Taxes, Integer> roundings = new HashMap<>();

    private MergedBasket(Basis basis, LineRule lines) {
        this.basis = basis;
        this.discountsShown = lines.discounts() == LineRule.Discounts.SHOWN;
    }

    /** Of orders on one basis and in one currency; there is at least one. */
    static Basket of(List<GroupMember> members, LineRule lines) {
        var merged = new MergedBasket(members.get(0).basket().basis(), lines);
        members.forEach(merged::add);
        return merged.basket();
    }

    private void add(GroupMember member) {
        Basket basket = member.basket();
        gross = gross.add(basket.gross());
        for (Part part : basket.parts()) {
            Part ours = with(part, member.order().id() + "/" + part.source(), byLabel(part, basket.discounts()));
            parts.merge(alike(ours), ours, MergedBasket::plus);
            roundings.merge(
                    part.taxes(),
                    basket.rounding() * part.figures() + part.taxes().vat().size(),
                    Integer::sum);
        }
    }

    /** Each order's own gap was judged before. */
    private Basket basket() {
        return new Basket(basis, List.copyOf(parts.values()), Map.of(), gross, BigDecimal.ZERO, 0, rounding());
    }

    /**
     * What rounding may move for each figure that is left, so that it is for all that there were: what was allowed for each
     * in its order, and what an ERP moves that takes a tax once of all where each order had rounded it.
     */
    private int rounding() {
        return roundings.entrySet().stream()
                .mapToInt(one -> ceiling(one.getValue(), bearing(one.getKey())))
                .max()
                .orElse(0);
    }

    private int bearing(Taxes taxes) {
        return parts.values().stream()
                .filter(part -> part.taxes().equals(taxes))
                .mapToInt(Part::figures)
                .sum();
    }

    private static int ceiling(int sum, int count) {
        return (sum + count - 1) / count;
    }

    private Alike alike(Part part) {
        BigDecimal quantity = part.quantity().value();
        return new Alike(
                part.kind(),
                part.article(),
                part.label(),
                part.taxes(),
                part.nature(),
                quantity.signum(),
                List.of(
                        each(part.amount(basis), quantity),
                        each(discountsShown ? part.own() : BigDecimal.ZERO, quantity),
                        each(part.eco() == null ? BigDecimal.ZERO : part.eco(), quantity)),
                part.lots().isEmpty() ? null : part.source());
    }

    /** The same for equal prices, whatever the quantities. */
    private static BigDecimal each(BigDecimal amount, BigDecimal quantity) {
        BigDecimal each = quantity.signum() == 0 ? amount : amount.divide(quantity, MathContext.DECIMAL128);
        return each.stripTrailingZeros();
    }

    private static SortedMap<String, BigDecimal> byLabel(Part part, Map<String, String> labels) {
        var shares = new TreeMap<String, BigDecimal>();
        part.shares().forEach((id, share) -> shares.merge(labels.getOrDefault(id, id), share, BigDecimal::add));
        return shares;
    }

    private static Part with(Part part, String source, SortedMap<String, BigDecimal> shares) {
        return new Part(
                source,
                part.kind(),
                part.article(),
                part.label(),
                part.quantity(),
                part.own(),
                Collections.unmodifiableSortedMap(shares),
                part.taxes(),
                part.net(),
                part.gross(),
                part.eco(),
                part.nature(),
                part.lots(),
                null);
    }

    private static Part plus(Part one, Part other) {
        var shares = new TreeMap<>(one.shares());
        other.shares().forEach((label, share) -> shares.merge(label, share, BigDecimal::add));
        return new Part(
                one.source(),
                one.kind(),
                one.article(),
                one.label(),
                new Quantity(one.quantity().value().add(other.quantity().value())),
                one.own().add(other.own()),
                Collections.unmodifiableSortedMap(shares),
                one.taxes(),
                one.net().add(other.net()),
                one.gross().add(other.gross()),
                one.eco() == null || other.eco() == null ? one.eco() : one.eco().add(other.eco()),
                one.nature(),
                one.lots(),
                null);
    }
}
