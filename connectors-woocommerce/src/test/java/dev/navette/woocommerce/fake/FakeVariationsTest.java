package dev.navette.woocommerce.fake;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeVariationsTest extends OnFakeShop {

    private long shirt;
    private String variations = "";

    @BeforeEach
    void aShirt() {
        shirt = shop.put("{\"name\": \"T-shirt\", \"type\": \"variable\", \"sku\": \"TS\", \"weight\": \"0.2\","
                + " \"attributes\": [{\"name\": \"Taille\", \"options\": [\"M\", \"L\"], \"variation\": true},"
                + " {\"name\": \"Matière\", \"options\": [\"Coton\"]}]}");
        variations = "products/" + shirt + "/variations";
    }

    private JsonNode variation(String fields) {
        Answered made = client.post(variations, "{" + fields + "}");
        assertThat(made.status()).isEqualTo(201);
        return made.json();
    }

    @Test
    void makesAVariationOfItsParent() {
        JsonNode made = variation("\"sku\": \"TS-M\", \"regular_price\": \"15\", \"attributes\":"
                + " [{\"name\": \"Taille\", \"option\": \"M\"}, {\"name\": \"Matière\", \"option\": \"Coton\"}]");

        JsonNode parent = shown(shirt);

        assertThat(at(made, "name")).isEqualTo("M");
        assertThat(made.path("attributes")).hasSize(1);
        assertThat(at(parent, "variations")).isEqualTo("[" + at(made, "id") + "]");
        assertThat(at(parent, "price")).isEqualTo("15");
        assertThat(client.get(variations).json()).hasSize(1);
    }

    @Test
    void showsWhatItHasNotOfItsParent() {
        JsonNode made = variation("");

        assertThat(at(made, "sku")).isEqualTo("TS");
        assertThat(at(made, "weight")).isEqualTo("0.2");
        assertThat(client.get("products?sku=TS").json()).hasSize(1);
    }

    @Test
    void leavesTheDateOfItsParentAlone() {
        clock.advance(Duration.ofMinutes(5));

        JsonNode made = variation("");
        clock.advance(Duration.ofMinutes(5));
        client.put(variations + "/" + at(made, "id"), "{}");

        assertThat(at(shown(shirt), "date_modified_gmt")).isEqualTo("2026-03-02T09:00:00");
        assertThat(client.get("variations?modified_after=2026-03-02T09:09:59&dates_are_gmt=true")
                        .json())
                .hasSize(1);
        assertThat(client.get("products?modified_after=2026-03-02T09:00:00&dates_are_gmt=true")
                        .json())
                .isEmpty();
    }

    @Test
    void isReadButNotWrittenAsAProduct() {
        String id = at(variation("\"sku\": \"TS-M\""), "id");

        JsonNode read = client.get("products/" + id).json();
        Answered written = client.put("products/" + id, "{\"name\": \"x\"}");

        assertThat(at(read, "type")).isEqualTo("variation");
        assertThat(at(read, "parent_id")).isEqualTo(Long.toString(shirt));
        assertThat(written.status()).isEqualTo(404);
        assertThat(written.code()).isEqualTo("woocommerce_rest_invalid_product_id");
        assertThat(at(client.get("products?sku=TS-M").json(), "0/type")).isEqualTo("variation");
        assertThat(client.get("products?type=variation").code()).isEqualTo("rest_invalid_param");
    }

    @Test
    void saysThatItsParentCounts() {
        String id = at(variation("\"manage_stock\": \"parent\""), "id");
        client.put("products/" + shirt, "{\"manage_stock\": true, \"stock_quantity\": 9}");

        JsonNode shown = client.get(variations + "/" + id).json();
        JsonNode own = client.put(variations + "/" + id, "{\"manage_stock\": true, \"stock_quantity\": 2}")
                .json();

        assertThat(at(shown, "manage_stock")).isEqualTo("parent");
        assertThat(at(shown, "stock_quantity")).isEqualTo("9");
        assertThat(at(own, "manage_stock")).isEqualTo("true");
        assertThat(at(own, "stock_quantity")).isEqualTo("2");
    }

    @Test
    void hasASkuOfItsOwnAmongAll() {
        Answered refused = client.post(variations, "{\"sku\": \"ts\"}");

        assertThat(refused.code()).isEqualTo("product_invalid_sku");
        assertThat(refused.json().at("/data/resource_id").asLong()).isEqualTo(shirt);
    }

    @Test
    void isNotReachedThroughAnotherProduct() {
        String id = at(variation(""), "id");
        long other = shop.put("{\"type\": \"variable\"}");

        assertThat(client.get("products/" + other + "/variations/" + id).status())
                .isEqualTo(404);
        assertThat(client.put("products/" + other + "/variations/" + id, "{}").code())
                .isEqualTo("woocommerce_rest_cannot_edit");
        assertThat(client.put(variations + "/999", "{}").status()).isEqualTo(400);
        assertThat(client.post("products/999/variations", "{}").status()).isEqualTo(404);
    }

    @Test
    void goesWithItsParent() {
        String id = at(variation("\"sku\": \"TS-M\""), "id");

        shop.trash(shirt);

        assertThat(client.get("products?sku=TS-M").json()).isEmpty();
        assertThat(at(client.get(variations + "/" + id).json(), "status")).isEqualTo("trash");
        shop.delete(shirt);
        assertThat(client.get(variations + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void takesAPictureThatIsThere() {
        long picture = shop.putMedia("m.jpg", new byte[] {1});
        String id = at(variation("\"image\": {\"id\": " + picture + "}"), "id");

        JsonNode none = client.put(variations + "/" + id, "{\"image\": null}").json();
        Answered refused = client.put(variations + "/" + id, "{\"image\": {\"id\": 4711}}");

        assertThat(at(none, "image")).isEqualTo("null");
        assertThat(refused.code()).isEqualTo("woocommerce_variation_invalid_image_id");
    }
}
