package dev.navette.woocommerce.fake;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeBatchTest extends OnFakeShop {

    private JsonNode batch(String body) {
        Answered answered = client.post("products/batch", body);
        assertThat(answered.status()).isEqualTo(200);
        return answered.json();
    }

    @Test
    void answersEachEntryInItsPlace() {
        long id = shop.put("{\"sku\": \"EM-1\"}");

        JsonNode answer = batch("{\"create\": [{\"sku\": \"EM-2\"}, {\"sku\": \"EM-1\"}], \"update\": [{\"id\": " + id
                + ", \"name\": \"Mug\"}, {\"id\": 999}, {\"name\": \"x\"}], \"delete\": [998]}");

        assertThat(at(answer, "create/0/sku")).isEqualTo("EM-2");
        assertThat(at(answer, "create/1/id")).isEqualTo("0");
        assertThat(at(answer, "create/1/error/code")).isEqualTo("product_invalid_sku");
        assertThat(at(answer, "create/1/error/data/resource_id")).isEqualTo(Long.toString(id));
        assertThat(at(answer, "update/0/name")).isEqualTo("Mug");
        assertThat(at(answer, "update/1/id")).isEqualTo("999");
        assertThat(at(answer, "update/1/error/data/status")).isEqualTo("400");
        assertThat(at(answer, "update/2/id")).isEqualTo("null");
        assertThat(at(answer, "delete/0/error/data/status")).isEqualTo("404");
        assertThat(shop.products()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"manage_stock\": true, \"stock_quantity\": \"x\"` | stock_quantity | 0",
                "`\"manage_stock\": true, \"stock_quantity\": 2.5` | stock_quantity | 2",
                "`\"regular_price\": 5.5` | regular_price | 5.5",
                "`\"status\": \"nope\"` | status | draft",
                "`\"manage_stock\": \"parent\"` | manage_stock | false",
                "`\"name\": null` | name | Product",
            })
    void checksNoTypes(String sent, String field, String stored) {
        JsonNode answer = batch("{\"create\": [{" + sent + "}]}");

        assertThat(at(answer, "create/0/" + field)).isEqualTo(stored);
    }

    @Test
    void passesOverNullInAnUpdate() {
        long id = shop.put("{\"manage_stock\": true, \"stock_quantity\": 7}");

        JsonNode answer = batch("{\"update\": [{\"id\": " + id + ", \"stock_quantity\": null}]}");

        assertThat(at(answer, "update/0/stock_quantity")).isEqualTo("7");
    }

    @Test
    void letsTheLastOfOneIdWin() {
        long id = shop.put("{\"name\": \"a\"}");

        batch("{\"update\": [{\"id\": " + id + ", \"name\": \"b\"}, {\"id\": " + id + ", \"name\": \"c\"}]}");

        assertThat(at(shown(id), "name")).isEqualTo("c");
    }

    @Test
    void deletesForGood() {
        long id = shop.put("{\"sku\": \"EM-1\"}");

        JsonNode answer = batch("{\"delete\": [" + id + "]}");

        assertThat(at(answer, "delete/0/sku")).isEqualTo("EM-1");
        assertThat(client.get("products?status=trash").json()).isEmpty();
    }

    @Test
    void takesAHundredEntriesTogether() {
        String hundred = String.join(",", Collections.nCopies(100, "{}"));

        Answered refused = client.post("products/batch", "{\"create\": [" + hundred + "], \"delete\": [1]}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("woocommerce_rest_request_entity_too_large");
        assertThat(batch("{\"create\": [" + hundred + "]}").path("create")).hasSize(100);
    }

    @Test
    void answersNothingWithAList() {
        assertThat(batch("{}").isArray()).isTrue();
        assertThat(client.post("products/batch?_fields=id", "{\"create\": [{}]}")
                        .json()
                        .isArray())
                .isTrue();
        assertThat(client.post("products/batch?_fields=create,update", "{\"create\": [{\"sku\": \"EM-1\"}]}")
                        .json()
                        .at("/create/0/sku")
                        .stringValue())
                .isEqualTo("EM-1");
    }

    @Test
    void writesVariationsOfOneParent() {
        long shirt = shop.put("{\"type\": \"variable\"}");
        long id = shop.putVariation(shirt, Json.object().put("sku", "TS-M"));

        JsonNode answer = client.post(
                        "products/" + shirt + "/variations/batch",
                        "{\"update\": [{\"id\": " + id + ", \"manage_stock\": true, \"stock_quantity\": 3}]}")
                .json();
        JsonNode wrong = batch("{\"update\": [{\"id\": " + id + ", \"stock_quantity\": 3}]}");

        assertThat(at(answer, "update/0/stock_quantity")).isEqualTo("3");
        assertThat(at(wrong, "update/0/error/code")).isEqualTo("woocommerce_rest_invalid_product_id");
        assertThat(at(wrong, "update/0/error/data/status")).isEqualTo("404");
    }
}
