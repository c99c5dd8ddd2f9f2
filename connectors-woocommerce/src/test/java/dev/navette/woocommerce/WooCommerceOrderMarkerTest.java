package dev.navette.woocommerce;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderMark;
import dev.navette.model.sales.OrderMark.MarkedDocument;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.Requests;
import dev.navette.testkit.TestAttempt;
import dev.navette.woocommerce.OpenShop.Reading;
import dev.navette.woocommerce.fake.Received;
import dev.navette.woocommerce.fake.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ORD-3")
class WooCommerceOrderMarkerTest {

    private static final String DOCUMENTS = "_navette_documents";

    private final Grocery shop = Grocery.open();
    private final long coffee = shop.fake()
            .put("{\"name\": \"Café\", \"sku\": \"EM-1\", \"regular_price\": \"10.00\","
                    + " \"manage_stock\": true, \"stock_quantity\": 50}");
    private final long order = shop.order(coffee);

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void theMarkComesBackWithTheOrder() {
        Outcome outcome = write(mark(order, null));

        assertThat(outcome).isEqualTo(Outcome.updated(id(order)));
        assertThat(shop.read(order).head().mark()).isEqualTo("s1:%d s1:%d/2".formatted(order, order));
        assertThat(shop.desk().meta(order, "_navette_document_numbers")).isEqualTo("CC0042");
        assertThat(shop.desk().transitions(order)).containsExactly("processing");
    }

    @Test
    void theMarkChangesTheOrdersDateAndNothingOfItsMoney() {
        Order before = shop.read(order);
        Reading<Order> reading = OpenShop.readChanges(shop.reader());
        shop.clock().advance(Duration.ofMinutes(10));
        write(mark(order, null));

        Reading<Order> next = OpenShop.read(shop.reader(), reading.next(), 100);

        assertThat(next.names()).contains(Long.toString(order));
        assertThat(shop.read(order).money()).isEqualTo(before.money());
    }

    @Test
    @Tag("ORD-1")
    void theStatusFollowsWhereTheOrderIsStillAsItWas() {
        Outcome outcome = write(mark(order, "completed"));

        assertThat(outcome).isEqualTo(Outcome.updated(id(order)));
        assertThat(shop.desk().transitions(order)).containsExactly("processing", "completed");
    }

    @Test
    @Tag("ORD-28")
    void aStatusThatTheOrderLeftMeanwhileIsNotSet() {
        shop.desk().change(order, "{\"status\": \"cancelled\"}");

        Outcome outcome = write(mark(order, "completed"));

        assertThat(outcome).isEqualTo(Outcome.updated(id(order)));
        assertThat(shop.desk().transitions(order)).containsExactly("processing", "cancelled");
        assertThat(shop.desk().meta(order, DOCUMENTS)).isNotEmpty();
    }

    @Test
    @Tag("ORD-28")
    void aStatusThatTheOrderHasIsNotSentAgain() {
        write(mark(order, "processing"));

        assertThat(sent()).hasSize(1).allSatisfy(body -> assertThat(body).doesNotContain("status"));
    }

    @Test
    void markingTwiceIsMarkingOnceAndSendsNothing() {
        write(mark(order, "completed"));
        shop.fake().forgetRequests();

        Outcome again = write(mark(order, "completed"));

        assertThat(((Outcome.Done) again).effect()).isEqualTo(Outcome.Effect.UNCHANGED);
        assertThat(sent()).isEmpty();
        assertThat(shop.desk().transitions(order)).containsExactly("processing", "completed");
    }

    @Test
    void aNewDocumentReplacesTheMark() {
        write(mark(order, null));
        var more = new OrderMark(
                id(order),
                List.of(
                        new MarkedDocument(reference(order), "CC0042"),
                        new MarkedDocument(reference(order).refund("7"), "AV1")),
                "processing",
                null);

        write(more);

        assertThat(shop.read(order).head().mark()).isEqualTo("s1:%d s1:%d/R7".formatted(order, order));
        assertThat(shop.desk().order(order).orElseThrow().path("meta_data")).hasSize(2);
    }

    @Test
    @Tag("promise-3")
    void aLostAnswerIsUnknownAndTheNextLookFindsItDone() {
        shop.world().proxy().next(Requests.put("/wp-json/wc/v3/orders*")).dropAnswer();

        Outcome lost = write(mark(order, "completed"));
        Outcome again = write(mark(order, "completed"));

        assertThat(lost).isInstanceOf(Outcome.Unknown.class);
        assertThat(((Outcome.Done) again).effect()).isEqualTo(Outcome.Effect.UNCHANGED);
        assertThat(shop.desk().transitions(order)).containsExactly("processing", "completed");
    }

    @Test
    @Tag("promise-3")
    void anErrorAfterTheWorkWasDoneIsUnknown() {
        shop.fake().faults().afterWrite(1, Trouble.PHP_DOWN);

        assertThat(write(mark(order, "completed"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void anUnknownStatusIsRefusedAndNothingOfItIsWritten() {
        Outcome outcome = write(mark(order, "wc-completed"));

        assertThat(((Outcome.Rejected) outcome).fault().message())
                .isEqualTo(
                        "The shop has no order status wc-completed (WooCommerce kit/connector, order " + order
                                + "). It answered: 400 rest_invalid_param. Choose one of the shop's statuses, without wc- before it.");
        assertThat(shop.desk().meta(order, DOCUMENTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "no number", "0"})
    void anOrderThatIsGoneIsRefused(String gone) {
        var mark = new OrderMark(new ForeignId(gone), List.of(), "processing", "completed");

        Outcome outcome = write(mark);

        assertThat(((Outcome.Rejected) outcome).fault().what()).isEqualTo("The order is gone");
    }

    @Test
    void anOrderThatGoesBetweenTheLookAndTheWriteIsRefusedThoughTheShopSays400() {
        shop.world()
                .proxy()
                .next(Requests.put("/wp-json/wc/v3/orders*"))
                .answer(400, "application/json", "{\"code\": \"woocommerce_rest_shop_order_invalid_id\"}");

        Outcome outcome = write(mark(order, null));

        assertThat(((Outcome.Rejected) outcome).fault().what()).isEqualTo("The order is gone");
    }

    @Test
    void anOrderInTheTrashKeepsItsPlaceThere() {
        shop.desk().trash(order);

        write(mark(order, "completed"));

        assertThat(shop.desk().order(order).orElseThrow().path("status").stringValue())
                .isEqualTo("trash");
        assertThat(shop.desk().meta(order, DOCUMENTS)).isNotEmpty();
    }

    @Test
    void aMarkThatIsNotKeptIsNoWitness() {
        shop.world()
                .proxy()
                .next(Requests.put("/wp-json/wc/v3/orders*"))
                .answer(
                        200,
                        "application/json",
                        "{\"id\": %d, \"status\": \"processing\", \"meta_data\": []}".formatted(order));

        Outcome outcome = write(mark(order, null));

        assertThat(((Outcome.Rejected) outcome).fault().what())
                .isEqualTo("The shop took the mark of the order and does not show it");
    }

    @Test
    void pastTheDeadlineNothingLeaves() {
        TestAttempt attempt = shop.attempt();
        shop.clock().advance(Duration.ofHours(1));

        List<Outcome> outcomes = shop.marker().write(List.of(claimed(mark(order, "completed"))), attempt);

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.NotSent.class);
        assertThat(sent()).isEmpty();
    }

    @Test
    void whoIsNotLetInIsToldSo() {
        shop.world().lockOut();

        assertThatThrownBy(() -> write(mark(order, null))).isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void aSilentShopIsToldAsLongAsNothingWasSent() {
        shop.world().silence();

        assertThatThrownBy(() -> write(mark(order, null))).isInstanceOf(UnreachableException.class);
    }

    @Test
    void ordersAreFoundInWhateverStatus() {
        long thrown = shop.order(coffee);
        shop.desk().trash(thrown);

        List<Resolution> found = shop.marker()
                .resolve(
                        List.of(
                                new Claim("" + order, id(order)),
                                new Claim("" + thrown, null),
                                new Claim("4711", new ForeignId("4711")),
                                new Claim("EM-1", null)),
                        shop.attempt());

        assertThat(found)
                .containsExactly(
                        Resolution.found(id(order)),
                        Resolution.found(id(thrown)),
                        Resolution.absent(),
                        Resolution.absent());
    }

    @Test
    void stockMovesOnceWhenAStatusTakesIt() {
        long unpaid =
                shop.desk().put("{\"status\": \"pending\", \"line_items\": [{\"product_id\": %d}]}".formatted(coffee));
        var mark =
                new OrderMark(id(unpaid), List.of(new MarkedDocument(reference(unpaid), null)), "pending", "on-hold");

        write(mark);
        write(mark);

        assertThat(shop.fake()
                        .product(coffee)
                        .orElseThrow()
                        .path("stock_quantity")
                        .longValue())
                .isEqualTo(48);
        assertThat(shop.desk().meta(unpaid, "_navette_document_numbers")).isEmpty();
    }

    private Outcome write(OrderMark mark) {
        return shop.marker().write(List.of(claimed(mark)), shop.attempt()).get(0);
    }

    private static Write<OrderMark> claimed(OrderMark mark) {
        return new Write<>(new Claim(mark.order().value(), mark.order()), mark, Set.of(), Map.of());
    }

    private static OrderMark mark(long order, @Nullable String then) {
        return new OrderMark(
                id(order),
                List.of(
                        new MarkedDocument(reference(order), "CC0042"),
                        new MarkedDocument(reference(order).address(2), null)),
                "processing",
                then);
    }

    private static ExternalReference reference(long order) {
        return ExternalReference.order("s1", Long.toString(order));
    }

    private List<String> sent() {
        return shop.fake().requests().stream()
                .filter(request -> "PUT".equals(request.method()))
                .map(Received::text)
                .toList();
    }

    private static ForeignId id(long number) {
        return new ForeignId(Long.toString(number));
    }
}
