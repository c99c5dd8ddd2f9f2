package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/** Orders as customers, extensions and merchants may make them: of several rates, with coupons, fees above and below zero. */
final class RandomCarts {

    private static final String[] CODES = {"bienvenue", "noel", "fidele"};

    private final Grocery shop;
    private final Random random;
    private final boolean rebates;
    private final List<Long> products = new ArrayList<>();

    /**
     * @param rebates whether fees may be below zero
     * @param classes of tax, from which products are
     */
    RandomCarts(Grocery shop, Random random, boolean rebates, String... classes) {
        this.rebates = rebates;
        this.shop = shop;
        this.random = random;
        for (int i = 0; i < 40; i++) {
            products.add(shop.product("EM-" + i, price(4000), classes[i % classes.length]));
        }
        shop.desk().addCoupon(CODES[0], true, "10");
        shop.desk().addCoupon(CODES[1], false, "7.77");
        shop.desk().addCoupon(CODES[2], true, "33.33");
    }

    /** One more; some are given back in part. */
    void order() {
        long id = shop.desk().put("""
                {"status": "%s", "payment_method": "bacs", "payment_method_title": "Virement",
                 "billing": {"first_name": "Jeanne", "last_name": "Dubois", "country": "FR", "postcode": "75011",
                   "email": "jeanne@example.com", "address_1": "1 rue de la Paix", "city": "Paris"},
                 "line_items": [%s], "shipping_lines": [%s], "fee_lines": [%s], "coupon_lines": [%s]}
                """.formatted(
                        random.nextBoolean() ? "processing" : "completed", lines(), shipping(), fees(), coupons()));
        if (random.nextInt(4) == 0) {
            refund(id);
        }
    }

    /** The first bears tax: a domestic sale of nothing but what does not is none that an accountant believes. */
    private String lines() {
        return "{\"product_id\": %d}, ".formatted(products.get(0))
                + repeated(1 + random.nextInt(random.nextInt(8) == 0 ? 40 : 5), () -> {
                    long product = products.get(random.nextInt(products.size()));
                    int quantity = 1 + random.nextInt(4);
                    return switch (random.nextInt(6)) {
                        case 0 -> // a price that an extension made
                            "{\"product_id\": %d, \"quantity\": %d, \"total\": \"%s\"}"
                                    .formatted(product, quantity, thousandths(30_000_000));
                        case 1 ->
                            "{\"product_id\": %d, \"quantity\": %d, \"total\": \"0\"}".formatted(product, quantity);
                        default -> "{\"product_id\": %d, \"quantity\": %d}".formatted(product, quantity);
                    };
                });
    }

    private String shipping() {
        return repeated(
                random.nextInt(3),
                () ->
                        "{\"method_id\": \"flat_rate\", \"instance_id\": \"3\", \"method_title\": \"Colissimo\", \"total\": \"%s\"}"
                                .formatted(random.nextInt(3) == 0 ? "0.00" : price(990)));
    }

    private String fees() {
        return repeated(
                random.nextInt(5) == 0 ? 1 : 0,
                () -> random.nextBoolean() || !rebates
                        ? "{\"name\": \"Emballage\", \"total\": \"%s\"}".formatted(price(500))
                        : "{\"name\": \"Remise\", \"total\": \"-%s\"}".formatted(price(120)));
    }

    private String coupons() {
        return repeated(
                random.nextInt(6) == 0 ? 2 : random.nextInt(2),
                () -> "{\"code\": \"%s\"}".formatted(CODES[random.nextInt(CODES.length)]));
    }

    private void refund(long order) {
        long line = shop.item(order, "line_items", 0);
        String cents = price(60);
        String total = shop.desk().order(order).orElseThrow().path("total").stringValue();
        if (new BigDecimal(total).compareTo(BigDecimal.ONE) < 0) {
            return;
        }
        shop.desk()
                .refund(
                        order,
                        random.nextBoolean()
                                ? "{\"amount\": \"%s\"}".formatted(cents)
                                : "{\"line_items\": [{\"id\": %d, \"quantity\": 1, \"refund_total\": \"%s\"}]}"
                                        .formatted(line, cents),
                        random.nextBoolean());
    }

    private String repeated(int times, Supplier<String> one) {
        var all = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            all.add(one.get());
        }
        return String.join(", ", all);
    }

    private String price(int cents) {
        return BigDecimal.valueOf(1 + random.nextInt(cents), 2).toPlainString();
    }

    private String thousandths(int most) {
        return String.format(Locale.ROOT, "%s", BigDecimal.valueOf(1 + random.nextInt(most), 6));
    }
}
