package dev.navette.woocommerce;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderMessage;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.woocommerce.OpenShop.Reading;
import dev.navette.woocommerce.fake.Received;

import static org.assertj.core.api.Assertions.assertThat;

/** What the shop's times, lists and statuses would have a reader of orders miss; each was observed on WooCommerce 11.0.1. */
@Tag("ORD-2")
class OrderChangesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private Grocery shop = Grocery.open();
    private final long coffee = shop.product("EM-1", "4.50", "reduced-rate");

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void timesAreAskedInUtcWithoutAZoneAndInWholeSeconds() {
        shop.order(coffee);
        Reading<Order> first = OpenShop.readChanges(shop.reader());
        shop.fake().forgetRequests();

        OpenShop.read(shop.reader(), first.next(), 100);

        List<Received> dated = shop.fake().requests().stream()
                .filter(request -> request.parameter("modified_after").isPresent())
                .toList();
        assertThat(dated).isNotEmpty().allSatisfy(request -> {
            assertThat(request.parameter("modified_after").orElseThrow()).matches("[0-9-]{10}T[0-9:]{8}");
            assertThat(request.parameter("dates_are_gmt")).hasValue("true");
            assertThat(request.parameter("dp")).hasValue("6");
        });
    }

    @Test
    void aChangeInTheSecondOfTheLastOneIsRead() {
        long first = shop.order(coffee);
        Reading<Order> reading = OpenShop.readChanges(shop.reader());
        long second = shop.order(coffee);

        Reading<Order> next = OpenShop.read(shop.reader(), reading.next(), 100);

        assertThat(next.names()).contains(name(second));
        assertThat(reading.names()).containsExactly(name(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Auckland", "Asia/Kathmandu"})
    void aShopFarAwayHidesNothing(String zone) {
        shop.close();
        shop = Grocery.open(setUp -> setUp.in(ZoneId.of(zone)), settings -> settings);
        long tea = shop.product("EM-2", "6", "");
        shop.order(tea);
        Reading<Order> settled = settled();
        shop.clock().advance(Duration.ofMinutes(5));
        long later = shop.order(tea);

        assertThat(OpenShop.read(shop.reader(), settled.next(), 100).names()).containsExactly(name(later));
        assertThat(shop.reader().zone()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void onceAllIsSettledOnlyChangesAreRead() {
        shop.order(coffee);
        Reading<Order> settled = settled();

        assertThat(OpenShop.read(shop.reader(), settled.next(), 100).names()).isEmpty();
    }

    @Test
    void whatNobodyOrderedAndWhatWasThrownAwayIsNoOrder() {
        long cart = shop.desk()
                .put("{\"status\": \"checkout-draft\", \"line_items\": [{\"product_id\": %d}]}".formatted(coffee));
        long thrown = shop.order(coffee);
        long kept = shop.order(coffee);
        shop.desk().trash(thrown);

        assertThat(OpenShop.readAll(shop.reader()).names()).containsExactly(name(kept));
        assertThat(shop.reader().named(List.of(name(cart), name(thrown), name(kept), "999", "no number", "")))
                .extracting(Read::name)
                .containsExactly(name(kept));
    }

    @Test
    void aCartThatIsOrderedLaterIsReadThoughItsNumberIsOld() {
        long cart = shop.desk()
                .put("{\"status\": \"checkout-draft\", \"line_items\": [{\"product_id\": %d}]}".formatted(coffee));
        shop.order(coffee);
        Reading<Order> settled = settled();
        shop.desk().change(cart, "{\"status\": \"processing\"}");

        assertThat(OpenShop.read(shop.reader(), settled.next(), 100).names()).containsExactly(name(cart));
    }

    @Test
    void aStatusThatAnExtensionKeepsFromSearchesIsRead() {
        shop.desk().addStatus("awaiting-pickup", "En attente de retrait", true);
        long id = shop.desk()
                .put("{\"status\": \"awaiting-pickup\", \"line_items\": [{\"product_id\": %d}]}".formatted(coffee));

        assertThat(OpenShop.readAll(shop.reader()).names()).containsExactly(name(id));
        assertThat(shop.read(id).head().status()).isEqualTo("awaiting-pickup");
    }

    @Test
    void aListThatGetsShorterWhileItIsReadLosesNone() {
        List<Long> ids = orders(12);
        Page<Order> first = shop.reader().read(begin(), 5);
        shop.desk().trash(ids.get(0));
        shop.desk().delete(ids.get(1));

        Reading<Order> rest = OpenShop.read(shop.reader(), first.next(), 5);

        assertThat(rest.names())
                .containsExactlyElementsOf(
                        ids.subList(5, 12).stream().map(OrderChangesTest::name).toList());
    }

    @Test
    void whatChangesBehindThePageIsReadNextTime() {
        List<Long> ids = orders(12);
        shop.clock().advance(DAY);
        Page<Order> first = shop.reader().read(begin(), 5);
        shop.clock().advance(Duration.ofSeconds(1));
        shop.desk().change(ids.get(2), "{\"status\": \"completed\"}");
        shop.clock().advance(Duration.ofMinutes(10)); // longer than any overlap: a page may take its time

        Reading<Order> rest = OpenShop.read(shop.reader(), first.next(), 5);
        Reading<Order> next = OpenShop.read(shop.reader(), rest.next(), 5);

        assertThat(next.names()).contains(name(ids.get(2)));
    }

    @Test
    @Tag("ORD-26")
    void aRefundChangesItsOrder() {
        long id = shop.order(coffee);
        Reading<Order> settled = settled();
        shop.desk().refund(id, "{\"amount\": \"1.00\"}", false);

        Reading<Order> next = OpenShop.read(shop.reader(), settled.next(), 100);

        assertThat(next.names()).containsExactly(name(id));
        assertThat(next.reads().get(0).element())
                .satisfies(order -> assertThat(order.refunds()).hasSize(1));
    }

    @Test
    @Tag("ORD-20")
    void aNoteChangesNoOrderAndIsSeenWhenItIsReadAgain() {
        long id = shop.order(coffee);
        Reading<Order> settled = settled();
        shop.desk().note(id, "A rappeler demain", false);

        assertThat(OpenShop.read(shop.reader(), settled.next(), 100).names()).isEmpty();
        assertThat(shop.read(id).messages()).extracting(OrderMessage::text).containsExactly("A rappeler demain");
    }

    @Test
    void anothersWatermarkBeginsAnewWithEverything() {
        long id = shop.order(coffee);

        Page<Order> page = shop.reader().read(new Watermark("offers1 CHANGED"), 100);

        assertThat(page.reads()).extracting(Read::name).containsExactly(name(id));
    }

    @Test
    @Tag("PRO-5")
    void aHundredOrdersAreOneRequestAndTheirRefundsAnother() {
        shop.close();
        shop = Grocery.open(setUp -> setUp, settings -> settings.with(withoutNotes()));
        List<Long> ids = orders(100);
        ids.subList(0, 30).forEach(id -> shop.desk().refund(id, "{\"amount\": \"1.00\"}", false));
        OpenShop.readAll(shop.reader()); // what the shop is like is asked once
        shop.fake().forgetRequests();

        assertThat(OpenShop.readAll(shop.reader()).reads()).hasSize(100).allMatch(read -> read.fault() == null);

        assertThat(shop.fake().requests()).hasSize(2);
    }

    @Test
    @Tag("PRO-5")
    void notesAreARequestForEachOrder() {
        orders(3);
        OpenShop.readAll(shop.reader());
        shop.fake().forgetRequests();

        OpenShop.readAll(shop.reader());

        assertThat(shop.fake().count("GET", ".+/orders/[0-9]+/notes")).isEqualTo(3);
        assertThat(shop.fake().requests()).hasSize(4);
    }

    @Test
    void beforeThereWasAListOfRefundsEachRefundedOrderIsAskedForItsOwn() {
        shop.close();
        shop = Grocery.open(setUp -> setUp.version("8.9.3"), settings -> settings.with(withoutNotes()));
        List<Long> ids = orders(4);
        shop.desk().refund(ids.get(1), "{\"amount\": \"1.00\"}", false);

        Reading<Order> reading = OpenShop.readAll(shop.reader());

        assertThat(reading.reads().get(1).element())
                .satisfies(order -> assertThat(order.refunds()).hasSize(1));
        assertThat(shop.fake().count("GET", ".+/refunds")).isEqualTo(1);
    }

    private List<Long> orders(int count) {
        long tea = shop.product("EM-9", "6", "");
        var ids = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            ids.add(shop.order(tea));
        }
        return ids;
    }

    /** After a first reading, and another that saw nothing new. */
    private Reading<Order> settled() {
        Reading<Order> first = OpenShop.readChanges(shop.reader());
        shop.clock().advance(DAY);
        Reading<Order> second = OpenShop.read(shop.reader(), first.next(), 100);
        shop.clock().advance(DAY);
        return second;
    }

    private Watermark begin() {
        return shop.reader().begin(Selection.changed());
    }

    private static OrderPlaces withoutNotes() {
        return new OrderPlaces(null, null, null, null, null, null, false);
    }

    private static String name(long id) {
        return Long.toString(id);
    }
}
