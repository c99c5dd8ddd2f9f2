package dev.navette.woocommerce.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import tools.jackson.databind.JsonNode;

/**
 * Takes coupons off the lines, each of what the lines cost before: class-wc-discounts.php. A share is whole cents of the price
 * as customers see it, with the tax where prices have it.
 */
final class Coupons {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /**
     * What a code is worth.
     *
     * @param percent whether of a hundred, or an amount of the whole cart
     */
    record Worth(boolean percent, BigDecimal amount) {}

    private final Shop shop;
    private final Ordered order;
    private final OrderSums sums;
    private final OrderRates rates;

    Coupons(Shop shop, Ordered order) {
        this.shop = shop;
        this.order = order;
        this.sums = new OrderSums(shop, order);
        this.rates = new OrderRates(shop);
    }

    /** Of a code that nobody knows: 400, observed. Hands say what it took off, and do so at the lines themselves. */
    void use(JsonNode lines, Origin origin) {
        for (JsonNode line : lines) {
            if (origin == Origin.HANDS && line.has("discount")) {
                order.coupons.add(new Ordered.Coupon(
                        shop.nextItem(),
                        Php.text(line.path("code")),
                        OrderForm.number(line.path("discount")),
                        BigDecimal.ZERO));
                continue;
            }
            String code = Php.text(line.path("code")).toLowerCase(Locale.ROOT);
            if (!shop.coupons().containsKey(code)) {
                throw new Refusal(
                        400,
                        "woocommerce_rest_invalid_coupon",
                        "Coupon &quot;" + Texts.escaped(code) + "&quot; does not exist!");
            }
            order.codes.add(code);
        }
    }

    /** To be called after the lines have their prices, and before the sums. */
    void apply() {
        if (order.codes.isEmpty()) {
            return;
        }
        order.coupons.clear();
        List<Bought> lines = order.of(Bought.Sort.LINE).toList();
        for (String code : order.codes) {
            BigDecimal discount = BigDecimal.ZERO;
            BigDecimal tax = BigDecimal.ZERO;
            List<BigDecimal> shares =
                    shares(Objects.requireNonNull(shop.coupons().get(code)), lines);
            for (int i = 0; i < lines.size(); i++) {
                Bought line = lines.get(i);
                BigDecimal net =
                        order.pricesIncludeTax ? rates.without(shares.get(i), sums.rates(line)) : shares.get(i);
                line.total = line.total.subtract(net).max(BigDecimal.ZERO);
                discount = discount.add(net);
                tax = tax.add(sums.shown(rates.on(net, sums.rates(line))));
            }
            order.coupons.add(new Ordered.Coupon(shop.nextItem(), code, discount, tax));
        }
    }

    private List<BigDecimal> shares(Worth worth, List<Bought> lines) {
        List<BigDecimal> prices = lines.stream().map(this::price).toList();
        BigDecimal all = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal part = worth.percent()
                ? worth.amount().divide(HUNDRED)
                : all.signum() == 0 ? BigDecimal.ZERO : worth.amount().divide(all, 12, RoundingMode.DOWN);
        BigDecimal wanted = worth.percent()
                ? all.multiply(part).setScale(2, RoundingMode.HALF_UP)
                : worth.amount().min(all);
        var shares = new ArrayList<BigDecimal>();
        prices.forEach(
                price -> shares.add(price.multiply(part.min(BigDecimal.ONE)).setScale(2, RoundingMode.DOWN)));
        BigDecimal left = shares.stream().reduce(wanted, BigDecimal::subtract);
        for (int i = 0; left.signum() > 0 && i < shares.size(); i++) { // cent by cent, the first lines first
            BigDecimal cent =
                    CENT.min(left).min(prices.get(i).subtract(shares.get(i)).max(BigDecimal.ZERO));
            shares.set(i, shares.get(i).add(cent));
            left = left.subtract(cent);
        }
        return shares;
    }

    /** As customers see it. */
    private BigDecimal price(Bought line) {
        return order.pricesIncludeTax
                ? rates.on(line.subtotal, sums.rates(line)).values().stream()
                        .reduce(line.subtotal, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP)
                : line.subtotal;
    }
}
