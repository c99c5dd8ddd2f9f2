package dev.navette.woocommerce;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.navette.model.Reference;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderRefund;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Connector;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Read;
import dev.navette.spi.Role;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestAttempt;
import dev.navette.testkit.TestContext;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.OrderDesk;

/**
 * A grocer's shop with French VAT at four rates, and a connector of it.
 *
 * @param world the shop
 * @param connector how it is reached
 */
record Grocery(MovableClock clock, WooCommerceWorld world, TestContext context, Connector connector)
        implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    static Grocery open() {
        return open(setUp -> setUp, settings -> settings);
    }

    /**
     * One that is set up so.
     *
     * @param setUp how the shop is
     * @param configured how it is reached
     */
    static Grocery open(UnaryOperator<FakeSettings> setUp, UnaryOperator<WooCommerceSettings> configured) {
        MovableClock clock = MovableClock.at(MORNING);
        WooCommerceWorld there =
                WooCommerceWorld.open(setUp.apply(FakeSettings.at(clock).overPlainHttp()));
        WooCommerceWorld world = there.with(configured.apply(there.settings()));
        FakeWooCommerce shop = world.fake();
        shop.putTaxClass("intermediate-rate", "Intermediate rate");
        shop.putTaxClass("super-reduced-rate", "Super-reduced rate");
        shop.orders().addRate(rate("intermediate-rate", "10.0000", "TVA 10 %"));
        shop.orders().addRate(rate("super-reduced-rate", "2.1000", "TVA 2,1 %"));
        var context = new TestContext(clock);
        return new Grocery(clock, world, context, world.connection().open(context));
    }

    private static String rate(String taxClass, String rate, String name) {
        return "{\"class\": \"%s\", \"country\": \"FR\", \"rate\": \"%s\", \"name\": \"%s\"}"
                .formatted(taxClass, rate, name);
    }

    FakeWooCommerce fake() {
        return world.fake();
    }

    OrderDesk desk() {
        return world.fake().orders();
    }

    <R extends Role> R role(Class<R> role) {
        return connector.role(role).orElseThrow();
    }

    OrderReader reader() {
        return role(OrderReader.class);
    }

    OrderMarker marker() {
        return role(OrderMarker.class);
    }

    AccountCodeWriter accountCodes() {
        return role(AccountCodeWriter.class);
    }

    TestAttempt attempt() {
        Instant now = clock.instant();
        return TestAttempt.of(1, now, now.plusSeconds(60));
    }

    /** A product at a price, as the shop has prices. */
    long product(String sku, String price, String taxClass) {
        return fake().put("{\"name\": \"%s\", \"sku\": \"%s\", \"regular_price\": \"%s\", \"tax_class\": \"%s\"}"
                .formatted("Article " + sku, sku, price, taxClass));
    }

    /** Of these products, one each, in process. */
    long order(long... products) {
        var lines = new StringBuilder();
        for (long product : products) {
            lines.append(lines.isEmpty() ? "" : ", ").append("{\"product_id\": %d}".formatted(product));
        }
        return desk().put("{\"status\": \"processing\", \"payment_method\": \"bacs\", \"line_items\": [%s]}"
                .formatted(lines));
    }

    /** As it is read now. */
    Order read(long id) {
        Read<Order> read = named(id);
        if (read.element() == null) {
            throw new AssertionError(read.fault());
        }
        return read.element();
    }

    Read<Order> named(long id) {
        List<Read<Order>> reads = reader().named(List.of(Long.toString(id)));
        if (reads.size() != 1) {
            throw new AssertionError("read " + reads.size() + " orders");
        }
        return reads.get(0);
    }

    OrderRefund refund(long order) {
        List<OrderRefund> refunds = read(order).refunds();
        if (refunds.size() != 1) {
            throw new AssertionError("read " + refunds.size() + " refunds");
        }
        return refunds.get(0);
    }

    /** The id of an item of an order, by the list of it and its place there. */
    long item(long order, String list, int place) {
        return desk().order(order)
                .orElseThrow()
                .path(list)
                .path(place)
                .path("id")
                .longValue();
    }

    /** An ERP that knows every article of an order. */
    static Map<Reference, KnownArticle> knowing(Order order) {
        var known = new LinkedHashMap<Reference, KnownArticle>();
        order.money().lines().forEach(line -> {
            Reference reference = line.reference();
            if (reference != null) {
                known.put(reference, KnownArticle.goods(reference.value(), "Article " + reference));
            }
        });
        return known;
    }

    @Override
    public void close() {
        connector.close();
        context.close();
        world.close();
    }
}
