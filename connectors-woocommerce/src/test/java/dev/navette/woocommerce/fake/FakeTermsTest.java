package dev.navette.woocommerce.fake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.woocommerce.fake.Client.Answered;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

class FakeTermsTest extends OnFakeShop {

    @ParameterizedTest
    @ValueSource(strings = {"products/categories", "products/tags", "products/brands", "products/shipping_classes"})
    void refusesATermThatIsThere(String path) {
        Answered made = client.post(path, "{\"name\": \"Thés & cafés\"}");

        Answered refused = client.post(path, "{\"name\": \"thés & cafés\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(at(made.json(), "name")).isEqualTo("Thés &amp; cafés");
        assertThat(at(made.json(), "slug")).isEqualTo("thes-cafes");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("term_exists");
        assertThat(at(refused.json(), "data/resource_id")).isEqualTo(at(made.json(), "id"));
        assertThat(client.get(path + "?slug=thes-cafes").json()).hasSize(1);
        assertThat(client.get(path + "?search=cafe").json()).hasSize(1);
    }

    @Test
    void takesTheNameAgainBelowAnotherParent() {
        long men = shop.putTerm("categories", "Hommes", 0);
        long women = shop.putTerm("categories", "Femmes", 0);

        JsonNode first = client.post("products/categories", "{\"name\": \"T-shirts\", \"parent\": " + men + "}")
                .json();
        JsonNode second = client.post("products/categories", "{\"name\": \"T-shirts\", \"parent\": " + women + "}")
                .json();

        assertThat(at(first, "slug")).isEqualTo("t-shirts");
        assertThat(at(second, "slug")).isEqualTo("t-shirts-femmes");
        assertThat(client.get("products/categories?parent=" + women).json()).hasSize(1);
        assertThat(client.get("products/categories?parent=0").json()).hasSize(3);
    }

    @Test
    void takesTheNameAgainUnderAnotherSlug() {
        client.post("products/tags", "{\"name\": \"Promo\"}");

        Answered again = client.post("products/tags", "{\"name\": \"Promo\", \"slug\": \"soldes\"}");

        assertThat(at(again.json(), "slug")).isEqualTo("soldes");
        assertThat(client.post("products/tags", "{\"name\": \"Promo\", \"slug\": \"promo\"}")
                        .code())
                .isEqualTo("term_exists");
    }

    @Test
    void tellsWhatIsMissingInAList() {
        Answered refused = client.post("products/categories", "{}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("rest_missing_callback_param");
        assertThat(at(refused.json(), "data/params")).isEqualTo("[\"name\"]");
    }

    @Test
    void deletesByForceOnly() {
        long category = shop.putTerm("categories", "Mugs", 0);
        long mug = shop.put("{\"categories\": [{\"id\": " + category + "}]}");

        assertThat(client.delete("products/categories/" + category).status()).isEqualTo(501);
        assertThat(client.delete("products/categories/" + category + "?force=true")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("products/categories/" + category).code()).isEqualTo("woocommerce_rest_term_invalid");
        assertThat(at(shown(mug), "categories/0/id")).isEqualTo("15");
        assertThat(client.delete("products/categories/15?force=true").status()).isEqualTo(500);
    }

    @Test
    void makesTermsInABatch() {
        JsonNode answer = client.post(
                        "products/tags/batch",
                        "{\"create\": [{\"name\": \"A\"}, {\"name\": \"a\"}], \"update\": [{\"id\": 99, \"name\": \"B\"}]}")
                .json();

        assertThat(at(answer, "create/0/name")).isEqualTo("A");
        assertThat(at(answer, "create/1/error/code")).isEqualTo("term_exists");
        assertThat(at(answer, "update/0/error/data/status")).isEqualTo("404");
    }

    @Test
    void hasGlobalAttributesWithTerms() {
        JsonNode colour =
                client.post("products/attributes", "{\"name\": \"Couleur\"}").json();
        String terms = "products/attributes/" + at(colour, "id") + "/terms";

        Answered red = client.post(terms, "{\"name\": \"Rouge\"}");

        assertThat(at(colour, "slug")).isEqualTo("pa_couleur");
        assertThat(red.status()).isEqualTo(201);
        assertThat(client.post(terms, "{\"name\": \"rouge\"}").code()).isEqualTo("term_exists");
        assertThat(client.get(terms).json()).hasSize(1);
        assertThat(client.get("products/attributes?page=2").json()).hasSize(1);
        assertThat(client.post("products/attributes", "{\"name\": \"couleur\"}").code())
                .isEqualTo("woocommerce_rest_cannot_create");
        assertThat(client.get("products/attributes/9/terms").code()).isEqualTo("woocommerce_rest_taxonomy_invalid");
    }
}
