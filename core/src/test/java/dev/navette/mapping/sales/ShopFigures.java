package dev.navette.mapping.sales;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Basis;
import dev.navette.model.Quantity;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.OrderCharge;
import dev.navette.model.sales.OrderDiscount;
import dev.navette.model.sales.ShopTax;

/**
 * How a shop reckons an order, once in each of its currencies: amounts, shares of discounts, taxes and the total. It knows
 * nothing of the rules under test and shares no arithmetic with them.
 */
final class ShopFigures {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** How a shop takes the taxes of a part. */
    enum Told {
        /** Of each part, and it says how much. */
        EACH,
        /** Of each part, and it says nothing. */
        EACH_UNSAID,
        /** Once of all that bears the same, and it says nothing. */
        TOGETHER_UNSAID
    }

    /** A line or a charge, in the shop's main currency. */
    record DraftPart(
            String id,
            OrderCharge.@Nullable Kind charge,
            Nature nature,
            Quantity quantity,
            BigDecimal amount,
            BigDecimal own,
            @Nullable BigDecimal eco,
            List<ShopTax> taxes,
            @Nullable String reference,
            @Nullable String consignment) {}

    /** A discount on the whole order, in the shop's main currency. */
    record DraftDiscount(
            String id,
            OrderDiscount.Kind kind,
            OrderDiscount.Target target,
            BigDecimal amount,
            boolean shared,
            boolean taxTold) {}

    /**
     * What is reckoned.
     *
     * @param fine whether amounts have six decimals
     * @param chargesUnsaid whether the shop does not say the taxes of shipping
     */
    record Draft(
            Basis basis,
            boolean fine,
            Told told,
            boolean chargesUnsaid,
            List<DraftPart> parts,
            List<DraftDiscount> discounts) {}

    private final Draft draft;
    private final UnaryOperator<BigDecimal> rate;
    private final int digits;
    private final int scale;
    final List<BigDecimal> amounts = new ArrayList<>();
    final List<BigDecimal> own = new ArrayList<>();
    final List<@Nullable BigDecimal> eco = new ArrayList<>();
    /** By part, then by discount. */
    final List<Map<String, BigDecimal>> shares = new ArrayList<>();
    /** What is left of each part after the shares that are told. */
    final List<BigDecimal> after = new ArrayList<>();
    /** By part, in the order of its taxes. */
    final List<List<BigDecimal>> taxes = new ArrayList<>();

    final Map<String, BigDecimal> discounts = new HashMap<>();
    final Map<String, @Nullable BigDecimal> discountTaxes = new HashMap<>();
    final BigDecimal gross;

    /**
     * In one currency.
     *
     * @param rate from the main currency, not rounded
     * @param digits how many decimals the currency has
     */
    ShopFigures(Draft draft, UnaryOperator<BigDecimal> rate, int digits) {
        this.draft = draft;
        this.rate = rate;
        this.digits = digits;
        this.scale = draft.fine() ? 6 : digits;
        for (DraftPart part : draft.parts()) {
            amounts.add(in(part.amount()));
            own.add(in(part.own()));
            eco.add(part.eco() == null ? null : in(part.eco()));
            shares.add(new TreeMap<>());
        }
        draft.discounts().forEach(discount -> discounts.put(discount.id(), rounded(rate.apply(discount.amount()))));
        draft.discounts().stream().filter(DraftDiscount::shared).forEach(this::share);
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal left = amounts.get(i);
            for (BigDecimal share : shares.get(i).values()) {
                left = left.subtract(share);
            }
            after.add(left);
            taxes.add(taxesOf(draft.parts().get(i).taxes(), left, scale));
        }
        gross = rounded(total());
    }

    /** What a discount comes to. */
    BigDecimal discount(String id) {
        return discounts.getOrDefault(id, BigDecimal.ZERO);
    }

    /** What a part of the order can be discounted by. */
    static BigDecimal base(DraftPart part, BigDecimal amount, @Nullable BigDecimal eco) {
        return amount.subtract(eco == null ? BigDecimal.ZERO : eco).max(BigDecimal.ZERO);
    }

    static boolean isTarget(DraftPart part, OrderDiscount.Target target) {
        return switch (target) {
            case LINES -> part.charge() == null && part.nature() != Nature.GIFT_CARD;
            case SHIPPING -> part.charge() == OrderCharge.Kind.SHIPPING;
            case ALL -> part.nature() != Nature.GIFT_CARD;
        };
    }

    private BigDecimal in(BigDecimal amount) {
        return rate.apply(amount).setScale(scale, RoundingMode.HALF_UP);
    }

    private BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_UP);
    }

    /** By running totals, as shops do: each share is what it adds to the rounded sum before it. */
    private void share(DraftDiscount discount) {
        List<BigDecimal> weights = weights(discount);
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        discounts.merge(discount.id(), rounded(all), BigDecimal::min);
        if (all.signum() == 0) {
            return;
        }
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            running = running.add(weights.get(i));
            BigDecimal upTo = discount(discount.id()).multiply(running).divide(all, scale, RoundingMode.HALF_UP);
            if (upTo.compareTo(given) != 0) {
                shares.get(i).put(discount.id(), upTo.subtract(given));
            }
            given = upTo;
        }
    }

    private List<BigDecimal> weights(DraftDiscount discount) {
        var weights = new ArrayList<BigDecimal>();
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal weight = base(draft.parts().get(i), amounts.get(i), eco.get(i));
            for (BigDecimal before : shares.get(i).values()) {
                weight = weight.subtract(before);
            }
            weights.add(
                    isTarget(draft.parts().get(i), discount.target()) ? weight.max(BigDecimal.ZERO) : BigDecimal.ZERO);
        }
        return weights;
    }

    private BigDecimal total() {
        BigDecimal total = after.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (draft.basis() == Basis.NET) {
            total = total.add(partTaxes());
        }
        for (DraftDiscount discount : draft.discounts()) {
            BigDecimal tax = discountTax(discount);
            discountTaxes.put(discount.id(), discount.taxTold() ? tax : null);
            if (!discount.shared()) {
                total = total.subtract(discount(discount.id()));
                if (draft.basis() == Basis.NET && draft.told() != Told.TOGETHER_UNSAID) {
                    total = total.subtract(tax);
                }
            }
        }
        return total;
    }

    private BigDecimal partTaxes() {
        if (draft.told() != Told.TOGETHER_UNSAID) {
            return taxes.stream().flatMap(List::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        var together = new TreeMap<String, BigDecimal>();
        var sets = new HashMap<String, List<ShopTax>>();
        for (int i = 0; i < after.size(); i++) {
            String key = draft.parts().get(i).taxes().stream()
                    .map(ShopTax::id)
                    .toList()
                    .toString();
            sets.put(key, draft.parts().get(i).taxes());
            together.merge(key, after.get(i).subtract(untold(i)), BigDecimal::add);
        }
        BigDecimal tax = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> one : together.entrySet()) {
            for (BigDecimal each : taxesOf(sets.getOrDefault(one.getKey(), List.of()), one.getValue(), digits)) {
                tax = tax.add(each);
            }
        }
        return tax;
    }

    /** What the discounts that are not shared take off a part, to the last of its decimals. */
    BigDecimal untold(int at) {
        BigDecimal off = BigDecimal.ZERO;
        for (DraftDiscount discount : draft.discounts()) {
            if (!discount.shared() && discount.kind() == OrderDiscount.Kind.DISCOUNT) {
                off = off.add(proportion(discount, at));
            }
        }
        return off;
    }

    private BigDecimal proportion(DraftDiscount discount, int at) {
        List<BigDecimal> weights = weights(discount);
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0
                ? BigDecimal.ZERO
                : discount(discount.id()).multiply(weights.get(at)).divide(all, MathContext.DECIMAL64);
    }

    /** Of all that it is taken off; of a credit, where its shares lowered what was taxed. */
    private BigDecimal discountTax(DraftDiscount discount) {
        BigDecimal tax = BigDecimal.ZERO;
        boolean credit = discount.kind() == OrderDiscount.Kind.STORE_CREDIT;
        if (credit && !discount.shared()) {
            return tax; // money
        }
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal off = discount.shared()
                    ? shares.get(i).getOrDefault(discount.id(), BigDecimal.ZERO)
                    : proportion(discount, i);
            if (off.signum() != 0) {
                for (BigDecimal one : taxesOf(draft.parts().get(i).taxes(), off, 10)) {
                    tax = tax.add(one);
                }
            }
        }
        return rounded(tax);
    }

    /** Each tax on, or within, an amount. */
    private List<BigDecimal> taxesOf(List<ShopTax> borne, BigDecimal amount, int decimals) {
        BigDecimal net = draft.basis() == Basis.NET ? amount : amount.divide(factor(borne), MathContext.DECIMAL64);
        var each = new ArrayList<BigDecimal>();
        exact(borne, net).forEach(tax -> each.add(tax.setScale(decimals, RoundingMode.HALF_UP)));
        return each;
    }

    /** Gross of one net. */
    static BigDecimal factor(List<ShopTax> borne) {
        return exact(borne, BigDecimal.ONE).stream().reduce(BigDecimal.ONE, BigDecimal::add);
    }

    /** By priority: each of the amount and of all taxes of a lower number. */
    static List<BigDecimal> exact(List<ShopTax> borne, BigDecimal net) {
        var exact = new HashMap<ShopTax, BigDecimal>();
        for (ShopTax tax : borne.stream()
                .sorted(Comparator.comparingInt(ShopTax::priority))
                .toList()) {
            BigDecimal base = net;
            for (Map.Entry<ShopTax, BigDecimal> before : exact.entrySet()) {
                if (before.getKey().priority() < tax.priority()) {
                    base = base.add(before.getValue());
                }
            }
            exact.put(tax, base.multiply(tax.rate()).divide(HUNDRED));
        }
        return borne.stream().map(exact::get).toList();
    }
}
