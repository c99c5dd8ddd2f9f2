package dev.navette.woocommerce.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Orders behave as they were observed to on WooCommerce 11.0.1. */
class FakeOrdersTest extends OnFakeShop {

    @Test
    void amountsAreTextsWithTwoDecimalsOrWithAsManyAsAreAskedFor() {
        long sweet = made("\"regular_price\": \"0.3333\"").path("id").longValue();
        JsonNode order = ordered("\"line_items\": [{\"product_id\": %d, \"quantity\": 3}]".formatted(sweet));
        JsonNode exact = client.get("orders/" + order.path("id") + "?dp=4").json();

        assertThat(at(order, "line_items/0/total")).isEqualTo("1.00");
        assertThat(at(exact, "line_items/0/total")).isEqualTo("0.9999");
        assertThat(at(exact, "line_items/0/total_tax")).isEqualTo("0.2000");
        assertThat(at(exact, "total")).isEqualTo("1.2000");
        assertThat(order.at("/line_items/0/price").isNumber()).isTrue();
    }

    @Test
    void vatIsRoundedLineByLineHalfUp() {
        long cheap = made("\"regular_price\": \"0.125\"").path("id").longValue();

        JsonNode order =
                ordered("\"line_items\": [{\"product_id\": %d}, {\"product_id\": %d}]".formatted(cheap, cheap));

        assertThat(at(order, "line_items/0/total_tax")).isEqualTo("0.03");
        assertThat(at(order, "total_tax")).isEqualTo("0.06");
    }

    @Test
    void ofAnUnknownProductItIsALineThatCostsNothing() {
        JsonNode order = ordered("\"set_paid\": true, \"line_items\": [{\"product_id\": 4711}]");

        assertThat(at(order, "line_items/0/name")).isEmpty();
        assertThat(at(order, "total")).isEqualTo("0.00");
        assertThat(at(order, "status")).isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  orders/4711,         404, woocommerce_rest_shop_order_invalid_id",
        "PUT,  orders/4711,         400, woocommerce_rest_shop_order_invalid_id",
        "POST, orders/4711/notes,   404, woocommerce_rest_order_invalid_id",
        "GET,  customers/4711,      404, wc_user_invalid_id"
    })
    void whatIsNotThereIsRefusedInSeveralWays(String method, String path, int status, String code) {
        Answered answer = client.send(method, path, "GET".equals(method) ? null : "{}", "application/json");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void aStatusWithItsInnerPrefixIsRefused() {
        long id = ordered("").path("id").longValue();

        assertThat(client.put("orders/" + id, "{\"status\": \"wc-completed\"}").status())
                .isEqualTo(400);
        assertThat(client.get("orders?status=wc-completed").status()).isEqualTo(400);
    }

    @Test
    void aBatchMakesAnUnknownStatusPendingAndSaysNothing() {
        long id = ordered("\"status\": \"on-hold\"").path("id").longValue();

        Answered answer =
                client.post("orders/batch", "{\"update\": [{\"id\": %d, \"status\": \"nope\"}]}".formatted(id));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(at(answer.json(), "update/0/status")).isEqualTo("pending");
    }

    @Test
    void everyPutChangesTheDateAndANoteDoesNot() {
        long id = ordered("").path("id").longValue();
        String made = at(client.get("orders/" + id).json(), "date_modified_gmt");
        clock.advance(Duration.ofSeconds(2));
        client.post("orders/" + id + "/notes", "{\"note\": \"\"}");
        String noted = at(client.get("orders/" + id).json(), "date_modified_gmt");
        client.put("orders/" + id, "{}");

        assertThat(noted).isEqualTo(made);
        assertThat(at(client.get("orders/" + id).json(), "date_modified_gmt")).isNotEqualTo(made);
    }

    @Test
    void aZoneBesideTheFlagIsOffByTheShopsOffset() {
        ordered("");

        assertThat(found("orders?modified_after=2026-03-02T08:30:00Z&dates_are_gmt=true"))
                .isEmpty();
        assertThat(found("orders?modified_after=2026-03-02T08:30:00&dates_are_gmt=true"))
                .hasSize(1);
        assertThat(found("orders?modified_after=2026-03-02T09:00:00&dates_are_gmt=true"))
                .isEmpty();
    }

    @Test
    void anyStatusIsNoDraftNoTrashAndNothingThatSearchesPassOver() {
        shop.orders().addStatus("hidden", "Cach\u00e9", true);
        long draft = ordered("\"status\": \"checkout-draft\"").path("id").longValue();
        long hidden = ordered("\"status\": \"hidden\"").path("id").longValue();
        long trashed = ordered("").path("id").longValue();
        long open = ordered("").path("id").longValue();
        client.delete("orders/" + trashed);

        assertThat(found("orders?status=any")).containsExactly(open);
        assertThat(found("orders")).containsExactly(open);
        assertThat(found("orders?status=checkout-draft,hidden,pending&orderby=id&order=asc"))
                .containsExactly(draft, hidden, open);
        assertThat(at(client.get("orders/" + trashed).json(), "status")).isEqualTo("trash");
    }

    @Test
    void metaIsMergedByItsKeyAndShownWithItsUnderscore() {
        long id = ordered("\"meta_data\": [{\"key\": \"_a\", \"value\": true}]")
                .path("id")
                .longValue();

        client.put(
                "orders/" + id,
                "{\"meta_data\": [{\"key\": \"_a\", \"value\": 1.50}, {\"key\": \"_b\", \"value\": \"x\"}]}");
        client.put("orders/" + id, "{\"meta_data\": [{\"key\": \"_b\", \"value\": null}]}");

        assertThat(at(client.get("orders/" + id).json(), "meta_data/0/value")).isEqualTo("1.5");
        assertThat(client.get("orders/" + id).json().path("meta_data")).hasSize(1);
    }

    @Test
    void aRefundAsksTheBankIfItIsNotToldNotTo() {
        long mug = made("\"regular_price\": \"10\"").path("id").longValue();
        long id = ordered("\"line_items\": [{\"product_id\": %d}]".formatted(mug))
                .path("id")
                .longValue();

        Answered unasked = client.post("orders/" + id + "/refunds", "{\"amount\": \"1\"}");
        Answered tooMuch = client.post("orders/" + id + "/refunds", "{\"amount\": \"99\", \"api_refund\": false}");
        Answered given = client.post("orders/" + id + "/refunds", "{\"amount\": \"12\", \"api_refund\": false}");

        assertThat(unasked.status()).isEqualTo(500);
        assertThat(at(unasked.json(), "data")).isEqualTo("500");
        assertThat(tooMuch.code()).isEqualTo("woocommerce_rest_cannot_create_order_refund");
        assertThat(given.status()).isEqualTo(201);
        JsonNode order = client.get("orders/" + id).json();
        assertThat(at(order, "refunds/0/total")).isEqualTo("-12.00");
        assertThat(at(order, "total")).isEqualTo("12.00");
        assertThat(at(order, "status")).isEqualTo("refunded");
    }

    @Test
    void stockMovesWithTheStatus() {
        long mug = made("\"regular_price\": \"10\", \"manage_stock\": true, \"stock_quantity\": 9")
                .path("id")
                .longValue();
        long id = ordered("\"line_items\": [{\"product_id\": %d, \"quantity\": 2}]".formatted(mug))
                .path("id")
                .longValue();
        var stocks = new ArrayList<String>();
        for (String status : List.of("pending", "on-hold", "processing", "cancelled")) {
            client.put("orders/" + id, "{\"status\": \"%s\"}".formatted(status));
            stocks.add(at(shown(mug), "stock_quantity"));
        }

        assertThat(stocks).containsExactly("9", "7", "7", "9");
    }

    @Test
    void customersAreThoseOfOneRoleAndNoDateIsLookedAt() {
        long jeanne = client.post("customers", "{\"email\": \"jeanne@example.com\"}")
                .json()
                .path("id")
                .longValue();
        shop.orders().role(jeanne, "wholesale");

        assertThat(found("customers")).isEmpty();
        assertThat(found("customers?role=all&modified_after=2030-01-01T00:00:00"))
                .containsExactly(jeanne);
        assertThat(client.post("customers", "{\"email\": \"JEANNE@example.com\"}")
                        .code())
                .isEqualTo("registration-error-email-exists");
    }

    private JsonNode ordered(String fields) {
        Answered answer = client.post("orders", "{" + fields + "}");
        if (answer.status() != 201) {
            throw new AssertionError("not made: " + answer.json());
        }
        return answer.json();
    }

    private List<Long> found(String path) {
        var ids = new ArrayList<Long>();
        client.get(path).json().forEach(one -> ids.add(one.path("id").longValue()));
        return ids;
    }
}
