package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Listing;
import dev.navette.model.ProductField;
import dev.navette.spi.FieldViewer;
import dev.navette.spi.ListingReader;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.node.ObjectNode;

/** Of what the kit does not compare: what products are sorted by, what belongs to them, and what extensions keep. */
class SeenByAPersonTest {

    private final OpenShop shop = OpenShop.open();

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    @Tag("RUN-7")
    void eachFieldIsSaidInTheWordsOfWhatWeWouldWrite() {
        long drinks = shop.fake().putTerm("categories", "Boissons", 0);
        long tea = shop.fake().putTerm("categories", "Thé &amp; café", drinks);
        long brand = shop.fake().putTerm("brands", "Brûlerie", 0);
        long beside = shop.put("EM-2");
        long better = shop.put("EM-3");
        ForeignId id = Ids.of(shop.fake().put("""
                        {"name": "Caf\\u00e9 & th\\u00e9", "sku": "EM-1", "slug": "le-meilleur", "tax_class": "reduced-rate",
                         "regular_price": "4.50", "sale_price": "3.90", "date_on_sale_from": "2026-12-01T00:00:00",
                         "date_on_sale_to": "2026-12-24T23:59:59", "categories": [{"id": %d}, {"id": %d}],
                         "brands": [{"id": %d}], "cross_sell_ids": [%d], "upsell_ids": [%d],
                         "attributes": [{"name": "Origine", "visible": true, "options": ["Inde", "Chine"]}],
                         "meta_data": [{"key": "supplier", "value": "Import SA"}, {"key": "eco_participation",
                         "value": "0.12"}, {"key": "wholesale_7_price", "value": "3"}, {"key": "seo_title", "value": "T"}]}
                        """.formatted(drinks, tea, brand, beside, better)));

        Map<Field, String> seen = view(LinkKind.PRODUCT, id);

        assertThat(seen)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(ProductField.NAME, "Café & thé"),
                        Map.entry(ProductField.META, "T le-meilleur"),
                        Map.entry(ProductField.ACTIVE, "true"),
                        Map.entry(ProductField.TAX_CLASS, "reduced-rate"),
                        Map.entry(ProductField.BRAND, "brand:Brûlerie"),
                        Map.entry(ProductField.SUPPLIER, "supplier:Import SA"),
                        Map.entry(ProductField.CATEGORY, "category:Boissons/Thé & café"),
                        Map.entry(ProductField.CATEGORIES, "category:Boissons"),
                        Map.entry(ProductField.RELATED, "EM-2"),
                        Map.entry(ProductField.BETTER, "EM-3"),
                        Map.entry(ProductField.FEATURES, "feature:Origine/Inde feature:Origine/Chine"),
                        Map.entry(ProductField.PRICE, "4.50 EUR NET"),
                        Map.entry(ProductField.ECO_PARTICIPATION, "0.12 EUR NET"),
                        Map.entry(
                                ProductField.SPECIAL_PRICES,
                                "anybody 1 2026-12-01 2026-12-24 3.90 EUR NET group 7 1 3.00 EUR NET")));
    }

    @Test
    @Tag("ART-12")
    void aVariationIsSeenWithWhatTellsItApart() {
        ObjectNode page =
                ByHand.object().put("name", "T-shirt").put("sku", "TS").put("type", "variable");
        page.putArray("attributes")
                .addObject()
                .put("name", "Couleur")
                .put("variation", true)
                .putArray("options")
                .add("Rouge");
        long product = shop.fake().put(page);
        ObjectNode form = ByHand.object().put("sku", "TS-R").put("status", "private");
        form.putArray("attributes").addObject().put("name", "Couleur").put("option", "Rouge");
        long number = shop.fake().putVariation(product, form);

        Map<Field, String> seen = view(LinkKind.SELLABLE, new Ids.Variation(product, number).id());

        assertThat(seen)
                .containsEntry(ProductField.OPTIONS, "attribute:Couleur/Rouge")
                .containsEntry(ProductField.SOLD, "false");
    }

    @Test
    void anIdOfAnotherProductsVariationIsNotThere() {
        ObjectNode page = ByHand.object().put("name", "T-shirt").put("type", "variable");
        long one = shop.fake().put(page);
        long other = shop.fake().put(page);
        long number = shop.fake().putVariation(one, ByHand.object().put("sku", "TS-R"));

        assertThat(viewer().view(
                                LinkKind.SELLABLE,
                                List.of(new Ids.Variation(other, number).id()),
                                Set.of(ProductField.SOLD)))
                .isEmpty();
    }

    @Test
    @Tag("ART-24")
    void aListingSaysWhereItStandsAndWhoseMarkItBears() {
        long drinks = shop.fake().putTerm("categories", "Boissons", 0);
        long tea = shop.fake().putTerm("categories", "Thé", drinks);
        long brand = shop.fake().putTerm("brands", "Brûlerie", 0);
        shop.fake()
                .put("{\"name\": \"Thé\", \"sku\": \"EM-1\", \"categories\": [{\"id\": " + tea + "}, {\"id\": " + drinks
                        + "}], \"brands\": [{\"id\": " + brand + "}]}");

        Listing listing =
                OpenShop.readAll(shop.role(ListingReader.class)).reads().get(0).element();

        assertThat(listing).isNotNull();
        assertThat(listing.category()).containsExactly("Boissons", "Thé");
        assertThat(listing.brand()).isEqualTo("Brûlerie");
    }

    private Map<Field, String> view(LinkKind kind, ForeignId id) {
        return viewer().view(kind, List.of(id), Set.of(ProductField.values())).getOrDefault(id, Map.of());
    }

    private FieldViewer viewer() {
        return shop.role(FieldViewer.class);
    }
}
