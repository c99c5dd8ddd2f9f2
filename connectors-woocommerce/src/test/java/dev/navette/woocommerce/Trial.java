package dev.navette.woocommerce;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.navette.http.Transport;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Secret;
import dev.navette.model.StockLevel;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.Connector;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestAttempt;
import dev.navette.testkit.TestContext;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;

import tools.jackson.databind.node.ObjectNode;

/** A shop in memory and the writers that are tried on it. */
final class Trial implements AutoCloseable {

    static final Product MUG = new Product(new Reference("EM-1"), new ProductTexts("Mug", null), Sale.NONE);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final FakeWooCommerce shop =
            FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
    private final TestContext context = new TestContext(clock);
    private final AtomicInteger attempts = new AtomicInteger();
    private final UnaryOperator<WooCommerceSettings> configured;
    private Transport transport = Transport.USUAL;
    private URI address;
    private Connector connector;

    Trial() {
        this(settings -> settings);
    }

    Trial(UnaryOperator<WooCommerceSettings> configured) {
        this.configured = configured;
        address = shop.uri();
        connector = connected();
    }

    private Connector connected() {
        WooCommerceSettings settings = WooCommerceSettings.of(
                address,
                Secret.value(shop.account().key()),
                Secret.value(shop.account().secret()));
        return WooCommerceConnector.of(configured.apply(settings).by(transport), context);
    }

    /** From now on the shop is reached by a detour. */
    void through(URI proxy) {
        connector.close();
        shop.takesItselfFor(proxy);
        address = proxy;
        connector = connected();
    }

    /** From now on no answer is waited for. */
    void impatient() {
        reachedBy(new Transport(MINUTE, Duration.ofMillis(200), Duration.ofMillis(200), false, null, null, null));
    }

    void patient() {
        reachedBy(Transport.USUAL);
    }

    private void reachedBy(Transport other) {
        connector.close();
        transport = other;
        connector = connected();
    }

    FakeWooCommerce shop() {
        return shop;
    }

    TestContext context() {
        return context;
    }

    ProductWriter products() {
        return connector.role(ProductWriter.class).orElseThrow();
    }

    StockWriter stock() {
        return connector.role(StockWriter.class).orElseThrow();
    }

    TestAttempt attempt() {
        Instant now = clock.instant();
        return TestAttempt.of(attempts.incrementAndGet(), now, now.plus(MINUTE));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final List<Outcome> write(Write<Product>... writes) {
        return products().write(List.of(writes), attempt());
    }

    /** Some fields of a product that is there. */
    Write<Product> change(long id, Product product, Field... fields) {
        return new Write<>(
                new Claim(product.reference().value(), new ForeignId(Long.toString(id))),
                product,
                Set.of(fields),
                Map.of());
    }

    /** A new one with all that is said of it. */
    static Write<Product> create(Product product) {
        return new Write<>(
                new Claim(product.reference().value(), null), product, Set.of(ProductField.values()), Map.of());
    }

    static <T> Write<T> naming(Write<T> write, Map<Named, ForeignId> ids) {
        return new Write<>(write.claim(), write.element(), write.fields(), write.parts(), ids, write.kept());
    }

    /**
     * A product with variants.
     *
     * @param ids of those that are there
     */
    static Write<Product> inVariants(
            @Nullable Long id, Product product, Map<String, Long> ids, Set<Field> page, Set<Field> ofEach) {
        List<Claim> parts = product.variants().stream()
                .map(variant -> part(id, variant, ids))
                .toList();
        var fields = new HashMap<String, Set<Field>>();
        product.variants().forEach(variant -> fields.put(variant.reference().value(), ofEach));
        ForeignId known = id == null ? null : new ForeignId(Long.toString(id));
        return new Write<>(new Claim(product.reference().value(), known, parts), product, page, fields, Map.of());
    }

    private static Claim part(@Nullable Long product, Variant variant, Map<String, Long> ids) {
        String name = variant.reference().value();
        Long id = ids.get(name);
        return new Claim(name, id == null ? null : new ForeignId(product + "/" + id));
    }

    static Write<StockLevel> level(String reference, @Nullable ForeignId id, String quantity) {
        return new Write<>(
                new Claim(reference, id),
                new StockLevel(new Reference(reference), Quantity.of(quantity)),
                Set.of(ProductField.QUANTITY),
                Map.of());
    }

    ObjectNode product(long id) {
        return shop.product(id).orElseThrow();
    }

    ObjectNode variation(long product, long id) {
        return shop.variationsOf(product).stream()
                .filter(one -> one.path("id").longValue() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The bodies of all requests that wrote something. */
    List<String> sent() {
        return shop.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(request -> request.text())
                .toList();
    }

    /** How many requests wrote something. */
    long writes() {
        return shop.count("POST", ".*") + shop.count("PUT", ".*");
    }

    @Override
    public void close() {
        connector.close();
        context.close();
        shop.close();
    }
}
