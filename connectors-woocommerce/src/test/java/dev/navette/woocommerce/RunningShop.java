package dev.navette.woocommerce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.navette.error.Fault;
import dev.navette.model.Secret;
import dev.navette.spi.Attempt;
import dev.navette.spi.Connector;
import dev.navette.spi.Outcome;
import dev.navette.spi.Role;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestAttempt;
import dev.navette.testkit.TestContext;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;

/** A shop over plain HTTP with a connector to it, both with one clock. */
final class RunningShop implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final FakeWooCommerce shop;
    private final TestContext context;
    private final Connector connector;

    private RunningShop(FakeWooCommerce shop, TestContext context, Connector connector) {
        this.shop = shop;
        this.context = context;
        this.connector = connector;
    }

    static RunningShop open() {
        return open(shop -> shop, settings -> settings);
    }

    static RunningShop open(UnaryOperator<FakeSettings> there, UnaryOperator<WooCommerceSettings> here) {
        MovableClock clock = MovableClock.at(NOW);
        FakeWooCommerce shop =
                FakeWooCommerce.start(there.apply(FakeSettings.at(clock).overPlainHttp()));
        var context = new TestContext(clock);
        var settings = WooCommerceSettings.of(
                shop.uri(),
                Secret.value(shop.account().key()),
                Secret.value(shop.account().secret()));
        return new RunningShop(
                shop, context, WooCommerce.with(here.apply(settings)).open(context));
    }

    FakeWooCommerce shop() {
        return shop;
    }

    Connector connector() {
        return connector;
    }

    <R extends Role> R role(Class<R> role) {
        return connector.role(role).orElseThrow();
    }

    static Attempt attempt() {
        return attempt(NOW);
    }

    static Attempt attempt(Instant now) {
        return TestAttempt.of(1, now, now.plus(Duration.ofMinutes(10)));
    }

    static List<String> ids(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> ((Outcome.Done) outcome).id().value())
                .toList();
    }

    static Fault fault(Outcome outcome) {
        return Objects.requireNonNull(((Outcome.Rejected) outcome).fault());
    }

    @Override
    public void close() {
        connector.close();
        context.close();
        shop.close();
    }
}
