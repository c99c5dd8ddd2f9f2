package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.node.ObjectNode;

/**
 * What an order comes to: {@code calculate_totals} of abstract-wc-order.php. Each line is rounded before they are added, and
 * each of its taxes, unless the shop rounds at the subtotal; taxes half up, or half down where prices hold them. That the
 * total is the rounded net and the rounded tax was observed on WooCommerce 11.0.1.
 */
final class OrderSums {

    private final Shop shop;
    private final Ordered order;
    private final OrderRates rates;

    OrderSums(Shop shop, Ordered order) {
        this.shop = shop;
        this.order = order;
        this.rates = new OrderRates(shop);
    }

    int decimals() {
        return Integer.parseInt(shop.options().value("general", "woocommerce_price_num_decimals"));
    }

    boolean atSubtotal() {
        return "yes".equals(shop.options().value("tax", "woocommerce_tax_round_at_subtotal"));
    }

    List<ObjectNode> rates(Bought item) {
        if (!item.taxed) {
            return List.of();
        }
        return item.sort == Bought.Sort.SHIPPING
                ? rates.rates(shippingClass(), order.country(), true)
                : rates.rates(item.taxClass, order.country(), false);
    }

    /** Of the articles: the standard one if there is any. */
    private String shippingClass() {
        Set<String> classes = new TreeSet<>();
        order.of(Bought.Sort.LINE).filter(line -> line.taxed).forEach(line -> classes.add(line.taxClass));
        return classes.isEmpty() ? "" : classes.iterator().next();
    }

    void calculate() {
        for (Bought item : order.items) {
            boolean negative = item.sort == Bought.Sort.FEE && item.total.signum() < 0;
            item.taxes = negative && item.taxed ? spread(item) : rates.on(item.total, rates(item));
            item.subtotalTaxes = rates.on(item.subtotal, rates(item));
        }
        order.taxes = lines();
        BigDecimal total = sum(Bought.Sort.LINE, !atSubtotal())
                .add(sum(Bought.Sort.FEE, false))
                .add(sum(Bought.Sort.SHIPPING, true));
        for (Ordered.TaxLine line : order.taxes) {
            total = total.add(line.items()).add(line.shipping());
        }
        order.total = total.setScale(decimals(), RoundingMode.HALF_UP);
    }

    /** A fee below zero, over all classes of tax in proportion: class-wc-order-item-fee.php; observed of two rates. */
    private Map<Long, BigDecimal> spread(Bought fee) {
        var costs = new LinkedHashMap<String, BigDecimal>();
        BigDecimal all = BigDecimal.ZERO;
        for (Bought item : order.items) {
            if (item.total.signum() > 0) {
                all = all.add(item.total);
                if (item.taxed) {
                    String own = item.sort == Bought.Sort.SHIPPING ? shippingClass() : item.taxClass;
                    costs.merge(own, item.total, BigDecimal::add);
                }
            }
        }
        Map<Long, BigDecimal> taxes = new LinkedHashMap<>();
        for (Map.Entry<String, BigDecimal> cost : costs.entrySet()) {
            BigDecimal share = fee.total.multiply(cost.getValue()).divide(all, 10, RoundingMode.HALF_UP);
            taxes = Ordered.added(taxes, rates.on(share, rates.rates(cost.getKey(), order.country(), false)));
        }
        return taxes;
    }

    private BigDecimal sum(Bought.Sort sort, boolean rounded) {
        return order.of(sort)
                .map(item -> rounded ? item.total.setScale(decimals(), RoundingMode.HALF_UP) : item.total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Ordered.TaxLine> lines() {
        Map<Long, BigDecimal> items = new LinkedHashMap<>();
        Map<Long, BigDecimal> shipping = new LinkedHashMap<>();
        for (Bought item : order.items) {
            Map<Long, BigDecimal> into = item.sort == Bought.Sort.SHIPPING ? shipping : items;
            item.taxes.forEach((rate, tax) -> into.merge(rate, atSubtotal() ? tax : rounded(tax), BigDecimal::add));
        }
        Set<Long> all = new TreeSet<>(items.keySet());
        all.addAll(shipping.keySet());
        var lines = new ArrayList<Ordered.TaxLine>();
        for (long id : all) {
            ObjectNode rate = Objects.requireNonNull(shop.taxRates().get(id));
            String label = Php.text(rate.path("name"));
            lines.add(new Ordered.TaxLine(
                    shop.nextItem(),
                    id,
                    OrderRates.code(rate),
                    label.isEmpty() ? "Tax" : label,
                    Php.bool(rate.path("compound")),
                    OrderRates.percent(rate),
                    rounded(items.getOrDefault(id, BigDecimal.ZERO)),
                    rounded(shipping.getOrDefault(id, BigDecimal.ZERO))));
        }
        return lines;
    }

    /** {@code wc_round_tax_total}. */
    BigDecimal rounded(BigDecimal tax) {
        return tax.setScale(decimals(), order.pricesIncludeTax ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
    }

    /** What an item shows as its tax: rounded, its {@code taxes} are not. */
    BigDecimal shown(Map<Long, BigDecimal> taxes) {
        return taxes.values().stream()
                .map(tax -> atSubtotal() ? tax : rounded(tax))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
