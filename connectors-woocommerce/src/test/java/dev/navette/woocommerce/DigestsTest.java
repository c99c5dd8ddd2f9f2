package dev.navette.woocommerce;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.navette.http.Json;

import static org.assertj.core.api.Assertions.assertThat;

class DigestsTest {

    private static final Digests DIGESTS = new Digests(WooCommerceWorld.PLACES);

    @Test
    void whatTheShopPutsInAnotherOrderIsTheSame() throws Exception {
        WireProduct product = product("""
                {"id": 1, "type": "simple", "sku": "EM-1", "categories": [{"id": 16}, {"id": 17}], "brands": [{"id": 4},
                 {"id": 5}], "attributes": [{"id": 3, "name": "Origine", "options": ["Inde", "Chine"]}, {"id": 0,
                 "name": "Bio", "options": ["oui"]}], "meta_data": [{"id": 1, "key": "seo_title", "value": "Th\\u00e9"},
                 {"id": 2, "key": "other", "value": "x"}]}
                """);
        WireProduct reordered = product("""
                {"id": 1, "type": "simple", "sku": "EM-1", "categories": [{"id": 17}, {"id": 16}], "brands": [{"id": 5},
                 {"id": 4}], "attributes": [{"id": 0, "name": "Bio", "options": ["oui"]}, {"id": 3, "name": "Origine",
                 "options": ["Chine", "Inde"]}], "meta_data": [{"id": 7, "key": "seo_title", "value": "Th\\u00e9"}]}
                """);

        assertThat(DIGESTS.page(reordered)).isEqualTo(DIGESTS.page(product));
    }

    @Test
    void theOrderOfPicturesIsAPersons() throws Exception {
        assertThat(DIGESTS.page(product("{\"id\": 1, \"images\": [{\"id\": 8}, {\"id\": 7}]}")))
                .isNotEqualTo(DIGESTS.page(product("{\"id\": 1, \"images\": [{\"id\": 7}, {\"id\": 8}]}")));
    }

    @Test
    void aTimeOfChangeIsNoChange() throws Exception {
        WireProduct before = product("{\"id\": 1, \"date_modified_gmt\": \"2026-11-20T08:00:00\"}");
        WireProduct after = product("{\"id\": 1, \"date_modified_gmt\": \"2026-11-21T08:00:00\"}");

        assertThat(DIGESTS.page(after)).isEqualTo(DIGESTS.page(before));
        assertThat(DIGESTS.sold(after)).isEqualTo(DIGESTS.sold(before));
    }

    @Test
    void aPriceWrittenOtherwiseIsTheSame() throws Exception {
        assertThat(DIGESTS.sold(product("{\"id\": 1, \"regular_price\": \"12.5\"}")))
                .isEqualTo(DIGESTS.sold(product("{\"id\": 1, \"regular_price\": \"12.50\"}")))
                .isNotEqualTo(DIGESTS.sold(product("{\"id\": 1, \"regular_price\": \"12.05\"}")));
    }

    @Test
    void eachThingThatIsSoldCounts() throws Exception {
        for (String change : List.of(
                "\"sku\": \"EM-2\"",
                "\"regular_price\": \"1\"",
                "\"sale_price\": \"1\"",
                "\"date_on_sale_to\": \"2026-12-24T23:59:59\"",
                "\"manage_stock\": true, \"stock_quantity\": 0",
                "\"weight\": \"1\"",
                "\"dimensions\": {\"length\": \"1\", \"width\": \"\", \"height\": \"\"}",
                "\"dimensions\": {\"length\": \"\", \"width\": \"1\", \"height\": \"\"}",
                "\"global_unique_id\": \"4006381333931\"",
                "\"meta_data\": [{\"key\": \"eco_participation\", \"value\": \"0.12\"}]",
                "\"meta_data\": [{\"key\": \"wholesale_7_price\", \"value\": \"3\"}]")) {
            assertThat(DIGESTS.sold(product("{\"id\": 1, " + change + "}")))
                    .as(change)
                    .isNotEqualTo(DIGESTS.sold(product("{\"id\": 1}")));
        }
    }

    @Test
    void whatAVariationShowsOfItsProductIsNotItsOwn() throws Exception {
        WireProduct before = product("{\"id\": 1, \"type\": \"variable\", \"sku\": \"TS\", \"weight\": \"1\"}");
        WireProduct after = product("{\"id\": 1, \"type\": \"variable\", \"sku\": \"TX\", \"weight\": \"2\"}");
        WireProduct shownBefore = product("{\"id\": 2, \"sku\": \"TS\", \"weight\": \"1\", \"regular_price\": \"9\"}");
        WireProduct shownAfter = product("{\"id\": 2, \"sku\": \"TX\", \"weight\": \"2\", \"regular_price\": \"9\"}");

        assertThat(DIGESTS.sold(shownAfter, after)).isEqualTo(DIGESTS.sold(shownBefore, before));
    }

    @Test
    void aPictureOfItsProductIsNotAVariationsOwn() throws Exception {
        WireProduct before = product("{\"id\": 1, \"images\": [{\"id\": 7}, {\"id\": 8}]}");
        WireProduct after = product("{\"id\": 1, \"images\": [{\"id\": 9}]}");
        WireProduct shownBefore = product("{\"id\": 2, \"image\": {\"id\": 7}}");
        WireProduct shownAfter = product("{\"id\": 2, \"image\": {\"id\": 9}}");

        assertThat(DIGESTS.sold(shownAfter, after))
                .isEqualTo(DIGESTS.sold(shownBefore, before))
                .isNotEqualTo(DIGESTS.sold(shownAfter, before));
    }

    @Test
    void whatVariationsChooseFromIsNotTheirProducts() throws Exception {
        String with =
                "{\"id\": 1, \"type\": \"variable\", \"attributes\": [{\"id\": 3, \"variation\": true, \"options\": [%s]}]}";

        assertThat(DIGESTS.page(product(with.formatted("\"Rouge\", \"Bleu\""))))
                .isEqualTo(DIGESTS.page(product(with.formatted("\"Rouge\""))));
    }

    private static WireProduct product(String json) throws Json.Malformed {
        return Api.JSON.read(json.getBytes(StandardCharsets.UTF_8), WireProduct.class);
    }
}
