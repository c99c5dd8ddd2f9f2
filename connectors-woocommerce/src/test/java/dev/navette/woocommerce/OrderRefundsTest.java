package dev.navette.woocommerce;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Quantity;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.RefundedPart;
import dev.navette.testkit.Requests;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-26")
class OrderRefundsTest {

    private final Grocery shop = Grocery.open();
    private final long coffee = shop.fake()
            .put("{\"name\": \"Café\", \"sku\": \"EM-1\", \"regular_price\": \"10.00\","
                    + " \"manage_stock\": true, \"stock_quantity\": 50}");
    private final long order = shop.desk().put("""
            {"status": "processing", "payment_method": "stripe", "payment_method_title": "Carte",
             "line_items": [{"product_id": %d, "quantity": 3}],
             "shipping_lines": [{"method_id": "flat_rate", "instance_id": "3", "method_title": "Colissimo", "total": "5.00"}],
             "fee_lines": [{"name": "Emballage", "total": "2.00"}]}
            """.formatted(coffee));

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void whatCameBackIsAboveZeroAndNamesTheOrdersOwnLine() {
        refund("line_items", 1, "10.00", "2.00", true);

        OrderRefund refund = shop.refund(order);

        assertThat(refund.gross().value()).isEqualByComparingTo("12.00");
        assertThat(refund.charges()).isEmpty();
        assertThat(refund.lines()).singleElement().satisfies(line -> {
            assertThat(line.part()).isEqualTo(item("line_items"));
            assertThat(line.quantity()).isEqualTo(Quantity.of(1));
            assertThat(line.amount().value()).isEqualByComparingTo("10.00");
            assertThat(line.taxes())
                    .singleElement()
                    .satisfies(share -> assertThat(share.amount()).isNotNull());
            assertThat(line.restocked()).isTrue();
        });
    }

    @Test
    void shippingAndFeesAreCharges() {
        refund("shipping_lines", 0, "5.00", "1.00", false);

        OrderRefund refund = shop.refund(order);

        assertThat(refund.lines()).isEmpty();
        assertThat(refund.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.part()).isEqualTo(item("shipping_lines"));
            assertThat(charge.amount().value()).isEqualByComparingTo("5.00");
        });
    }

    @Test
    void anAmountAloneHasNoParts() {
        shop.desk().refund(order, "{\"amount\": \"4.99\", \"reason\": \"Colis abîmé\"}", false);

        OrderRefund refund = shop.refund(order);

        assertThat(refund.lines()).isEmpty();
        assertThat(refund.charges()).isEmpty();
        assertThat(refund.gross().value()).isEqualByComparingTo("4.99");
    }

    @Test
    void goodsThatWereNotPutBackAreNotOnTheShelf() {
        refund("line_items", 1, "10.00", "2.00", false);

        assertThat(shop.refund(order).lines())
                .extracting(RefundedPart::restocked)
                .containsExactly(false);
    }

    @Test
    void ofSomeThatWerePutBackNobodyKnowsByWhichRefund() {
        refund("line_items", 1, "10.00", "2.00", true);
        refund("line_items", 1, "10.00", "2.00", false);

        assertThat(shop.read(order).refunds())
                .flatExtracting(OrderRefund::lines)
                .extracting(RefundedPart::restocked)
                .containsExactly(false, false);
    }

    @Test
    @Tag("ORD-21")
    void moneyThatTheShopHadSentBackIsAPaymentAndWhatAPersonSendsIsAnnounced() {
        shop.desk().refund(order, "{\"amount\": \"1.00\"}", true);
        shop.desk().refund(order, "{\"amount\": \"2.00\"}", false);

        assertThat(shop.read(order).refunds())
                .flatExtracting(OrderRefund::payments)
                .extracting(OrderPayment::state)
                .containsExactly(OrderPayment.State.CAPTURED, OrderPayment.State.PENDING);
    }

    @Test
    void theOrderStaysWhatItWasWhenAllIsGivenBack() {
        Order before = shop.read(order);
        shop.desk().change(order, "{\"status\": \"refunded\"}");

        Order after = shop.read(order);

        assertThat(after.money()).isEqualTo(before.money());
        assertThat(after.head().status()).isEqualTo("refunded");
        assertThat(shop.refund(order).gross()).isEqualTo(before.money().gross());
    }

    @Test
    void aLineThatTheOrderLostSinceIsAPartOfTheAmount() {
        refund("line_items", 1, "10.00", "2.00", false);
        shop.desk().change(order, "{\"line_items\": [{\"id\": %s, \"quantity\": 0}]}".formatted(item("line_items")));

        OrderRefund refund = shop.refund(order);

        assertThat(refund.lines()).isEmpty();
        assertThat(refund.gross().value()).isEqualByComparingTo("12.00");
    }

    @Test
    void aRefundThatWentAwayMeanwhileIsNotLeftOut() {
        shop.desk().refund(order, "{\"amount\": \"4.99\"}", false);
        shop.world().proxy().next(Requests.get("/wp-json/wc/v3/refunds*")).answer(200, "application/json", "[]");

        assertThat(String.valueOf(shop.named(order).fault())).contains("is not there any more");
    }

    private void refund(String list, int quantity, String total, String tax, boolean restock) {
        shop.desk().refund(order, """
                        {"api_restock": %s, "line_items": [{"id": %s, "quantity": %d, "refund_total": "%s",
                          "refund_tax": [{"id": 1, "refund_total": "%s"}]}]}
                        """.formatted(restock, item(list), quantity, total, tax), false);
    }

    private String item(String list) {
        return Long.toString(shop.item(order, list, 0));
    }
}
