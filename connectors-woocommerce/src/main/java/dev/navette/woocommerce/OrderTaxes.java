package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.ShopTax;
import dev.navette.model.sales.TaxShare;
import dev.navette.model.sales.TaxTotal;
import dev.navette.woocommerce.Translation.Unreadable;

/**
 * The taxes of an order: all that it names, and what each part bears of them. The shop keeps a part's taxes unrounded, and
 * beside them what they come to as it rounded them; the latter is what it added up. Pure.
 */
final class OrderTaxes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NOTHING = new BigDecimal("0.00001");

    private final Map<String, ShopTax> taxes = new LinkedHashMap<>();
    private final Map<String, Amount> totals = new LinkedHashMap<>();
    private final int decimals;

    private OrderTaxes(int decimals) {
        this.decimals = decimals;
    }

    /**
     * Of an order's tax lines.
     *
     * @param decimals how many the shop's prices have
     * @throws Unreadable when one does not say its rate
     */
    static OrderTaxes of(List<WireOrder.Tax> lines, int decimals) {
        var all = new OrderTaxes(decimals);
        List<WireOrder.Tax> ordered =
                lines.stream().sorted(Comparator.comparingInt(OrderTaxes::rank)).toList();
        int priority = 1;
        for (WireOrder.Tax line : ordered) {
            priority += compound(line) ? 1 : 0;
            all.add(line, priority);
        }
        return all;
    }

    /** Taxes that are not compound are all taken of the price alone; the others of all that came before, one by one. */
    private static int rank(WireOrder.Tax line) {
        return compound(line) ? 1 + RateCode.of(line).priority() : 0;
    }

    private static boolean compound(WireOrder.Tax line) {
        return Boolean.TRUE.equals(line.compound());
    }

    private void add(WireOrder.Tax line, int priority) {
        String id = String.valueOf(line.rateId());
        BigDecimal rate = line.ratePercent();
        if (rate == null) {
            throw new Unreadable("its tax " + id + " does not say its rate");
        }
        RateCode code = RateCode.of(line);
        var tax = new ShopTax(id, code.name(), plain(rate), code.country(), code.state(), priority);
        ShopTax other = taxes.putIfAbsent(id, tax);
        if (other != null && other.rate().compareTo(tax.rate()) != 0) {
            throw new Unreadable("two of its taxes have the number " + id + " and different rates");
        }
        BigDecimal total = OrderFigures.amount(line.taxTotal(), "the total of its tax " + id)
                .add(OrderFigures.amount(line.shippingTaxTotal(), "the shipping's part of its tax " + id));
        totals.merge(id, Amount.of(total), Amount::plus);
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal shortest = rate.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest; // 20, and not 2E+1
    }

    List<ShopTax> all() {
        return List.copyOf(taxes.values());
    }

    List<TaxTotal> totals() {
        return totals.entrySet().stream()
                .map(total -> new TaxTotal(total.getKey(), total.getValue()))
                .toList();
    }

    /** What all of them come to. */
    BigDecimal sum() {
        return totals.values().stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What a part bears, each tax with its amount; together they are the part's own total of them.
     *
     * @param part of the order, or of a refund, whose amounts are below zero
     * @param what it is, for messages
     * @throws Unreadable when they cannot be told
     */
    List<TaxShare> of(WireOrder.Item part, String what) {
        BigDecimal net = OrderFigures.amount(part.total(), "the amount of " + what);
        BigDecimal sum = sum(part, what);
        var shares = new LinkedHashMap<String, BigDecimal>();
        for (WireOrder.Share share : OrderFigures.all(part.taxes())) {
            String id = String.valueOf(share.id());
            if (share.total() != null && !share.total().isBlank()) {
                BigDecimal amount = OrderFigures.amount(share.total(), "a tax of " + what);
                if (borne(taxes.get(id), net, amount)) {
                    shares.merge(id, amount, BigDecimal::add);
                }
            }
        }
        shares.keySet().stream()
                .filter(id -> !taxes.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new Unreadable(what + " bears the tax " + id + ", which is none of the order's");
                });
        if (shares.isEmpty() && sum.signum() != 0) {
            throw new Unreadable(what + " bears tax, and does not say which");
        }
        return rounded(shares, sum).entrySet().stream()
                .map(share -> new TaxShare(share.getKey(), Amount.of(share.getValue())))
                .toList();
    }

    /** What a part's taxes come to, as the shop added it up. */
    static BigDecimal sum(WireOrder.Item part, String what) {
        return OrderFigures.amount(part.totalTax(), "the tax of " + what);
    }

    /** The shop lists a rate of the order with nothing where the part does not bear it; what costs nothing bears it so too. */
    private boolean borne(@Nullable ShopTax tax, BigDecimal net, BigDecimal told) {
        if (told.signum() != 0) {
            return true;
        }
        if (tax == null) {
            return false; // the word of an extension for none
        }
        BigDecimal due = net.multiply(tax.rate()).divide(HUNDRED).setScale(decimals, RoundingMode.HALF_UP);
        return due.signum() == 0;
    }

    /**
     * What all parts bear, made to come to what the order says of each tax: a shop that rounds at the subtotal rounds each once,
     * and less than a smallest unit is then missing on the parts. It goes to the greatest.
     *
     * @param parts of each part, its shares
     */
    List<List<TaxShare>> settled(List<List<TaxShare>> parts) {
        List<List<TaxShare>> settled = new ArrayList<>(parts);
        totals.forEach((tax, total) -> {
            BigDecimal missing = total.value();
            int greatest = -1;
            BigDecimal most = BigDecimal.ZERO;
            for (int i = 0; i < parts.size(); i++) {
                BigDecimal share = of(tax, parts.get(i));
                missing = missing.subtract(share);
                if (share.abs().compareTo(most) > 0) {
                    greatest = i;
                    most = share.abs();
                }
            }
            boolean rounding = missing.abs().movePointRight(decimals).compareTo(BigDecimal.ONE) < 0;
            if (rounding && missing.signum() != 0 && greatest >= 0) {
                settled.set(greatest, with(tax, missing, settled.get(greatest)));
            }
        });
        return settled;
    }

    private static BigDecimal of(String tax, List<TaxShare> shares) {
        return shares.stream()
                .filter(share -> share.tax().equals(tax) && share.amount() != null)
                .map(share -> share.amount() == null
                        ? BigDecimal.ZERO
                        : share.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<TaxShare> with(String tax, BigDecimal more, List<TaxShare> shares) {
        return shares.stream()
                .map(share -> share.tax().equals(tax) && share.amount() != null
                        ? new TaxShare(tax, share.amount().plus(Amount.of(more)))
                        : share)
                .toList();
    }

    /** Each as the shop rounded it: half up, or half down where its prices hold the tax (wc_get_tax_rounding_mode). */
    private Map<String, BigDecimal> rounded(Map<String, BigDecimal> shares, BigDecimal sum) {
        if (shares.size() < 2) {
            shares.replaceAll((id, exact) -> sum);
            return shares;
        }
        for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN)) {
            var each = new LinkedHashMap<>(shares);
            each.replaceAll((id, exact) -> exact.setScale(decimals, mode));
            if (total(each).compareTo(sum) == 0) {
                return each;
            }
        }
        return added(shares, sum.subtract(total(shares)));
    }

    /** What is left over goes to the greatest. */
    private static Map<String, BigDecimal> added(Map<String, BigDecimal> shares, BigDecimal rest) {
        if (rest.abs().compareTo(NOTHING) >= 0) {
            shares.entrySet().stream()
                    .max(Comparator.comparing(share -> share.getValue().abs()))
                    .ifPresent(greatest -> greatest.setValue(greatest.getValue().add(rest)));
        }
        return shares;
    }

    private static BigDecimal total(Map<String, BigDecimal> shares) {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether what taxes come to on an amount is what their rates make of it, but for rounding. */
    boolean agree(BigDecimal net, List<TaxShare> shares) {
        var borne = new ArrayList<ShopTax>();
        BigDecimal told = BigDecimal.ZERO;
        for (TaxShare share : shares) {
            ShopTax tax = taxes.get(share.tax());
            if (tax != null) {
                borne.add(tax);
            }
            told = told.add(
                    share.amount() == null ? BigDecimal.ZERO : share.amount().value());
        }
        borne.sort(Comparator.comparingInt(ShopTax::priority));
        BigDecimal before = net;
        BigDecimal due = BigDecimal.ZERO;
        for (ShopTax tax : borne) {
            BigDecimal base = tax.priority() == 1 ? net : before;
            BigDecimal one = base.multiply(tax.rate()).divide(HUNDRED);
            due = due.add(one);
            before = before.add(one);
        }
        BigDecimal leeway = BigDecimal.valueOf(Math.max(1, borne.size())).movePointLeft(decimals);
        return due.subtract(told).abs().compareTo(leeway) <= 0;
    }
}
