package dev.navette.woocommerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.spi.Connector;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;
import dev.navette.spi.Role;
import dev.navette.spi.Seen;
import dev.navette.spi.Selection;
import dev.navette.spi.Survey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestContext;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;
import dev.navette.woocommerce.fake.Received;

/** A shop, and a connector of it. */
record OpenShop(MovableClock clock, WooCommerceWorld world, TestContext context, Connector connector)
        implements AutoCloseable {

    /**
     * What a reading gave.
     *
     * @param next where the next one begins
     */
    record Reading<T>(List<Read<T>> reads, Watermark next) {

        List<String> names() {
            return reads.stream().map(Read::name).toList();
        }
    }

    static OpenShop open() {
        MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
        return of(clock, WooCommerceWorld.open(clock));
    }

    static OpenShop at(String time) {
        MovableClock clock = MovableClock.at(Instant.parse(time));
        return of(clock, WooCommerceWorld.open(clock));
    }

    /** Before variations could be listed without their products. */
    static OpenShop older() {
        MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
        return of(
                clock,
                WooCommerceWorld.open(FakeSettings.at(clock).overPlainHttp().version("10.2.3")));
    }

    static OpenShop of(MovableClock clock, WooCommerceWorld world) {
        var context = new TestContext(clock);
        return new OpenShop(clock, world, context, world.connection().open(context));
    }

    FakeWooCommerce fake() {
        return world.fake();
    }

    <R extends Role> R role(Class<R> role) {
        return connector.role(role).orElseThrow();
    }

    /** To the last page. */
    static <T> Reading<T> read(Reader<T> reader, Watermark from, int size) {
        var reads = new ArrayList<Read<T>>();
        Watermark next = from;
        for (boolean last = false; !last; ) {
            Page<T> page = reader.read(next, size);
            reads.addAll(page.reads());
            next = page.next();
            last = page.last();
        }
        return new Reading<>(reads, next);
    }

    static <T> Reading<T> readChanges(Reader<T> reader) {
        return read(reader, reader.begin(Selection.changed()), 100);
    }

    static <T> Reading<T> readAll(Reader<T> reader) {
        return read(reader, reader.begin(Selection.everything()), 100);
    }

    /** A whole pass. */
    static List<Seen> pass(Survey survey, int size) {
        var seen = new ArrayList<Seen>();
        Watermark next = survey.begin();
        for (boolean last = false; !last; ) {
            SurveyPage page = survey.read(next, size);
            seen.addAll(page.seen());
            next = page.next();
            last = page.last();
        }
        return seen;
    }

    /** What was asked of the REST interface since the last time. */
    List<Received> asked() {
        List<Received> asked = fake().requests();
        fake().forgetRequests();
        return asked;
    }

    /** The id of a product's variation. */
    ForeignId variation(ForeignId product, String sku) {
        return Objects.requireNonNull(world.variantsOf(product).get(sku), () -> "there is no variation " + sku);
    }

    /** A simple product at one price. */
    long put(String sku) {
        return fake().put("{\"name\": \"Article\", \"sku\": \"" + sku + "\", \"regular_price\": \"4.50\"}");
    }

    @Override
    public void close() {
        connector.close();
        context.close();
        world.close();
    }
}
