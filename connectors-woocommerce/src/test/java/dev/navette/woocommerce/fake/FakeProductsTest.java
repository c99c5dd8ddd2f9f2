package dev.navette.woocommerce.fake;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeProductsTest extends OnFakeShop {

    @Test
    void makesAProductAndShowsIt() {
        JsonNode made = made("\"name\": \"Mug\", \"regular_price\": \"12.50\", \"description\": \"Blue\"");

        JsonNode shown = shown(made.path("id").asLong());

        assertThat(at(shown, "price")).isEqualTo("12.50");
        assertThat(at(shown, "date_created")).isEqualTo("2026-03-02T10:00:00");
        assertThat(at(shown, "date_created_gmt")).isEqualTo("2026-03-02T09:00:00");
        assertThat(at(shown, "categories/0/id")).isEqualTo("15");
        assertThat(at(shown, "slug")).isEqualTo("mug");
        assertThat(at(made, "description")).isEqualTo("Blue");
        assertThat(at(shown, "description")).isEqualTo("<p>Blue</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12,50 | 12.50",
                "1 234,50 | 1234.50",
                "abc | ``",
                "1e2 | 12",
                "-5 | -5",
                "0.12345 | 0.12345",
            })
    void bendsPrices(String sent, String stored) {
        JsonNode made = made("\"regular_price\": \"" + sent + "\"");

        assertThat(at(made, "regular_price")).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"tax_class\": \"luxury\"` | tax_class | ``",
                "`\"tax_class\": \"standard\"` | tax_class | ``",
                "`\"tax_class\": \"reduced-rate\"` | tax_class | reduced-rate",
                "`\"categories\": [{\"id\": 999}]` | categories/0/slug | uncategorized",
                "`\"name\": \"Thés & <script>cafés\"` | name | Thés &amp; cafés",
                "`\"global_unique_id\": \"ABC\"` | global_unique_id | ``",
                "`\"global_unique_id\": \"4006381333931\"` | global_unique_id | 4006381333931",
                "`\"sale_price\": \"12\", \"regular_price\": \"12\"` | sale_price | ``",
                "`\"sale_price\": \"9\", \"regular_price\": \"12\"` | price | 9",
                "`\"type\": \"variable\", \"regular_price\": \"12\"` | regular_price | ``",
                "`\"weight\": \"1,5\"` | weight | 1.5",
                "`\"in_stock\": false, \"no_such_field\": 1` | stock_status | instock",
                "`\"images\": null` | images | []",
            })
    void bendsFieldsWithoutAWord(String sent, String field, String stored) {
        JsonNode made = made(sent);

        assertThat(at(made, field)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"regular_price\": 12.5` | regular_price is not of type string.",
                "`\"stock_quantity\": 2.5` | stock_quantity is not of type integer.",
                "`\"manage_stock\": \"parent\"` | manage_stock is not of type boolean.",
                "`\"type\": \"variation\"` | type is not one of simple, grouped, external, and variable.",
                "`\"dimensions\": {\"length\": 3}` | dimensions[length] is not of type string.",
                "`\"images\": [{\"id\": \"x\"}]` | images[0][id] is not of type integer.",
            })
    void refusesTypes(String sent, String message) {
        Answered refused = client.post("products", "{" + sent + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("rest_invalid_param");
        assertThat(refused.json().at("/data/params").values().iterator().next().stringValue())
                .isEqualTo(message);
        assertThat(shop.products()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EM-1", "em-1", "  EM-1  ", "ÉM-1"})
    void refusesTheSkuOfAnother(String sku) {
        long first = made("").path("id").asLong();

        Answered refused = client.post("products", "{\"sku\": \"" + sku + "\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("product_invalid_sku");
        assertThat(refused.json().at("/data/resource_id").asLong()).isEqualTo(first);
        assertThat(at(refused.json(), "data/unique_sku")).endsWith("-1");
    }

    @Test
    void keepsTheSkuOfWhatIsInTheTrash() {
        long thrown = made("").path("id").asLong();
        client.delete("products/" + thrown);

        Answered refused = client.post("products", "{\"sku\": \"EM-1\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("woocommerce_rest_product_not_created");
        assertThat(refused.json().path("data").has("resource_id")).isFalse();
        assertThat(client.get("products?sku=EM-1").json()).isEmpty();
        assertThat(client.get("products?status=trash").json()).hasSize(1);
        assertThat(client.get("products?sku=EM-1&status=trash").json()).hasSize(1);
    }

    @Test
    void refusesTheLoserOfARaceWithoutSayingWhoWon() {
        shop.reserveSku("EM-1");

        Answered refused = client.post("products", "{\"sku\": \"em-1\"}");

        assertThat(refused.code()).isEqualTo("woocommerce_rest_product_not_created");
        assertThat(refused.json().path("data").has("resource_id")).isFalse();
    }

    @Test
    void findsByListsOfSkusAndEverythingByNone() {
        shop.put("{\"sku\": \"EM-1\"}");
        shop.put("{\"sku\": \"EM-2\"}");
        shop.put("{\"sku\": \"EM-20\"}");

        assertThat(client.get("products?sku=em-1,EM-2,EM-9").json()).hasSize(2);
        assertThat(client.get("products?sku=").json()).hasSize(3);
        assertThat(client.get("products?search_sku=EM-2").json()).hasSize(2);
    }

    @Test
    void refusesTheGtinOfAnother() {
        long first = made("\"global_unique_id\": \"4006381333931\"").path("id").asLong();

        Answered refused = client.post("products", "{\"global_unique_id\": \"4006381333931\"}");

        assertThat(refused.code()).isEqualTo("product_invalid_global_unique_id");
        assertThat(refused.json().at("/data/resource_id").asLong()).isEqualTo(first);
        assertThat(client.get("products?global_unique_id=4006381333931").json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"application/json | {}", "application/json | []", "text/plain | {\"name\": \"Mug\"}"})
    void makesAnEmptyProductOfNothing(String type, String body) {
        Answered made = client.send("POST", "products", body, type);

        assertThat(made.status()).isEqualTo(201);
        assertThat(at(made.json(), "name")).isEqualTo("Product");
        assertThat(at(made.json(), "status")).isEqualTo("publish");
    }

    @Test
    void tellsUnknownIdsInTwoWays() {
        assertThat(client.get("products/999").status()).isEqualTo(404);
        assertThat(client.put("products/999", "{}").status()).isEqualTo(400);
        assertThat(client.put("products/999", "{}").code()).isEqualTo("woocommerce_rest_product_invalid_id");
        assertThat(client.delete("products/999?force=true").status()).isEqualTo(404);
    }

    @Test
    void throwsAwayOnceAndForGood() {
        long id = made("").path("id").asLong();

        Answered thrown = client.delete("products/" + id);
        Answered again = client.delete("products/" + id);

        assertThat(at(thrown.json(), "status")).isEqualTo("publish");
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.code()).isEqualTo("woocommerce_rest_already_trashed");
        assertThat(at(shown(id), "status")).isEqualTo("trash");
        assertThat(client.put("products/" + id, "{}").status()).isEqualTo(200);
        assertThat(client.delete("products/" + id + "?force=true").status()).isEqualTo(200);
        assertThat(client.get("products/" + id).status()).isEqualTo(404);
    }

    @Test
    void bumpsTheDateAlsoForNothing() {
        long id = made("").path("id").asLong();
        clock.advance(Duration.ofSeconds(90));

        JsonNode changed = changed(id, "");

        assertThat(at(changed, "date_modified_gmt")).isEqualTo("2026-03-02T09:01:30");
        assertThat(at(changed, "date_created_gmt")).isEqualTo("2026-03-02T09:00:00");
    }

    @Test
    void mergesMetaData() {
        long id = made("\"meta_data\": [{\"key\": \"a\", \"value\": true}, {\"key\": \"b\", \"value\": 1.50},"
                        + " {\"key\": \"c\", \"value\": {\"x\": 1}}, {\"key\": \"_stock\", \"value\": 5}]")
                .path("id")
                .asLong();

        JsonNode changed =
                changed(id, "\"meta_data\": [{\"key\": \"a\", \"value\": null}, {\"key\": \"d\", \"value\": \"e\"}]");

        assertThat(changed.path("meta_data").valueStream().map(meta -> at(meta, "key") + "=" + at(meta, "value")))
                .containsExactly("b=1.5", "c={\"x\":1}", "d=e");
    }

    @Test
    void ordersValuesOfAGlobalAttributeByItsTerms() {
        long colour = shop.putAttribute("Couleur");

        JsonNode made = made("\"attributes\": [{\"id\": " + colour + ", \"options\": [\"Rouge\", \"Bleu\"]},"
                + " {\"name\": \"Taille\", \"options\": [\"M\", \"L\"], \"visible\": true},"
                + " {\"id\": 99, \"options\": [\"x\"]}]");

        assertThat(made.path("attributes")).hasSize(2);
        assertThat(at(made, "attributes/0/options")).isEqualTo("[\"Bleu\",\"Rouge\"]");
        assertThat(at(made, "attributes/0/slug")).isEqualTo("pa_couleur");
        assertThat(at(made, "attributes/1/options")).isEqualTo("[\"M\",\"L\"]");
        assertThat(shop.terms("attributes/" + colour + "/terms")).hasSize(2);
    }

    @Test
    void fetchesPicturesEachTimeAnew() {
        shop.reachable("https://example.org/mug.jpg", new byte[] {1, 2, 3});
        String picture = "\"images\": [{\"src\": \"https://example.org/mug.jpg\"}]";

        JsonNode made = made(picture);
        JsonNode again = changed(made.path("id").asLong(), picture);
        JsonNode kept = changed(made.path("id").asLong(), "\"images\": [{\"id\": " + at(made, "images/0/id") + "}]");

        assertThat(again.at("/images/0/id")).isNotEqualTo(made.at("/images/0/id"));
        assertThat(kept.at("/images/0/id")).isEqualTo(made.at("/images/0/id"));
        assertThat(shop.fileNames()).containsExactly("mug.jpg", "mug-1.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"src\": \"https://nowhere.example/x.jpg\"} | woocommerce_product_image_upload_error",
                "{\"src\": \"https://example.org/mug.pdf\"} | woocommerce_product_image_upload_error",
                "{\"id\": 4711} | woocommerce_product_invalid_image_id",
            })
    void makesNothingWhereAPictureIsMissing(String image, String code) {
        shop.reachable("https://example.org/mug.jpg", new byte[] {1});
        shop.reachable("https://example.org/mug.pdf", new byte[] {1});

        Answered refused =
                client.post("products", "{\"images\": [{\"src\": \"https://example.org/mug.jpg\"}, " + image + "]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(shop.products()).isEmpty();
        assertThat(shop.media()).isEmpty();
    }

    @Test
    void pagesWithHeaders() {
        List.of("EM-1", "EM-2", "EM-3").forEach(sku -> shop.put("{\"sku\": \"" + sku + "\"}"));

        Answered page = client.get("products?per_page=1&page=2&orderby=id&order=asc&_fields=id,sku");

        assertThat(page.header("X-WP-Total")).hasValue("3");
        assertThat(page.header("X-WP-TotalPages")).hasValue("3");
        assertThat(page.json().get(0).propertyNames()).containsExactly("id", "sku");
        assertThat(at(page.json(), "0/sku")).isEqualTo("EM-2");
        assertThat(String.join(" ", page.response().headers().allValues("Link")))
                .contains("page=1>; rel=\"prev\"", "page=3>; rel=\"next\"", "rel=\"https://api.w.org/\"");
        assertThat(client.get("products?page=9").json()).isEmpty();
        assertThat(client.get("products?per_page=101").code()).isEqualTo("rest_invalid_param");
    }
}
