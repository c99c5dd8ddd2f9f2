package dev.navette.woocommerce;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.http.Json;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Dimensions;
import dev.navette.model.ForeignId;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.ListedForm;
import dev.navette.model.Listing;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Quantity;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers as WooCommerce 11.0.1 was seen to give them, shortened. */
class TranslationTest {

    private static final Units UNITS =
            new Units(Currency.getInstance("EUR"), Basis.GROSS, WeightUnit.KILOGRAM, LengthUnit.CENTIMETRE);
    private static final CategoryPaths CATEGORIES = new CategoryPaths(Map.of(
            16L, new CategoryPaths.Category(16, "Boissons", 0),
            17L, new CategoryPaths.Category(17, "Th&eacute; &amp; caf&eacute;", 16)));

    private static final String SIMPLE = """
            {"id": 812, "name": "Th&eacute; &amp; caf\\u00e9", "type": "simple", "status": "publish", "sku": "EM-1",
             "description": "<p>5 &lt; 6 &amp; 7</p>", "regular_price": "12.5", "manage_stock": true,
             "stock_quantity": -3, "weight": "0.25", "dimensions": {"length": "20", "width": "8.1", "height": ""},
             "global_unique_id": "4006381333931", "categories": [{"id": 16, "name": "Boissons"}, {"id": 17, "name": "x"}],
             "brands": [{"id": 44, "name": "Br\\u00fblerie &amp; fils"}], "attributes": [], "meta_data": [],
             "variations": [], "unheard_of": {"by": ["an extension"]}}
            """;

    @Test
    void aSimpleProductIsItsOwnForm() throws Exception {
        Listing listing = translation(Places.OWN).listing(product(SIMPLE), List.of());

        assertThat(listing)
                .isEqualTo(new Listing(
                        new ForeignId("812"),
                        "EM-1",
                        "Thé & café",
                        "<p>5 &lt; 6 &amp; 7</p>",
                        true,
                        List.of("Boissons", "Thé & café"),
                        "Brûlerie & fils",
                        true,
                        List.of(new ListedForm(
                                new ForeignId("812"),
                                "EM-1",
                                "4006381333931",
                                List.of(),
                                new Price(Money.of("12.50", "EUR"), Basis.GROSS),
                                Quantity.of(-3),
                                Weight.of("250", WeightUnit.GRAM)))));
    }

    @Test
    @Tag("ART-12")
    void aVariationIsAFormBelowItsProduct() throws Exception {
        WireProduct product = product("""
                {"id": 812, "name": "T-shirt", "type": "variable", "status": "draft", "sku": "TS", "variations": [901]}
                """);
        WireProduct variation = product("""
                {"id": 901, "type": "variation", "parent_id": 812, "sku": "TS-R", "regular_price": "9",
                 "manage_stock": true, "stock_quantity": 4, "weight": "", "global_unique_id": "",
                 "attributes": [{"id": 3, "name": "Couleur", "option": "Rouge &amp; or"}, {"id": 0, "name": "Taille",
                 "option": ""}]}
                """);

        Listing listing = translation(Places.OWN).listing(product, List.of(variation));

        assertThat(listing.simple()).isFalse();
        assertThat(listing.active()).isFalse();
        assertThat(listing.forms())
                .containsExactly(new ListedForm(
                        new ForeignId("812/901"),
                        "TS-R",
                        null,
                        List.of(new Attribute("Couleur", "Rouge & or")),
                        new Price(Money.of("9", "EUR"), Basis.GROSS),
                        Quantity.of(4),
                        null));
    }

    @Test
    void aVariationWithoutASkuShowsItsProductsAndHasNone() throws Exception {
        WireProduct product = product("{\"id\": 812, \"type\": \"variable\", \"sku\": \"TS\"}");
        WireProduct variation = product("{\"id\": 901, \"type\": \"variation\", \"parent_id\": 812, \"sku\": \"TS\"}");

        assertThat(Translation.ownSku(variation, product)).isNull();
    }

    @Test
    void aNumberThatItsProductCountsIsNotAVariationsOwn() throws Exception {
        WireProduct variation = product("{\"id\": 901, \"manage_stock\": \"parent\", \"stock_quantity\": 12}");

        assertThat(Translation.quantity(variation)).isNull();
    }

    @Test
    void whatIsNotCountedHasNoQuantity() throws Exception {
        for (String stock : List.of(
                "\"manage_stock\": false, \"stock_quantity\": null",
                "\"manage_stock\": true, \"stock_quantity\": null",
                "\"manage_stock\": false, \"stock_quantity\": 3")) {
            assertThat(Translation.quantity(product("{\"id\": 1, " + stock + "}")))
                    .isNull();
        }
    }

    @Test
    void anEmptyPriceIsNoneAndZeroIsOne() {
        Translation translation = translation(Places.OWN);

        assertThat(translation.price("", "price")).isNull();
        assertThat(translation.price("0", "price")).isEqualTo(new Price(Money.of("0", "EUR"), Basis.GROSS));
        assertThat(translation.price("2.125", "price")).isEqualTo(new Price(Money.of("2.125", "EUR"), Basis.GROSS));
    }

    @Test
    void aPriceThatIsNoneIsSaidToBe() {
        Translation translation = translation(Places.OWN);

        assertThatThrownBy(() -> translation.price("12,50", "price"))
                .isInstanceOf(Translation.Unreadable.class)
                .hasMessage("its price is no number");
    }

    @Test
    @Tag("ART-15")
    void whatLiesBehindAFaceIsTheLength() throws Exception {
        assertThat(translation(Places.OWN).dimensions(product(SIMPLE)))
                .isEqualTo(new Dimensions(
                        Length.of("81", LengthUnit.MILLIMETRE), null, Length.of("200", LengthUnit.MILLIMETRE)));
    }

    @Test
    void anExtensionMayKeepBarcodeAndBrand() throws Exception {
        var places = new Places(null, null, null, null, null, null, "ean", "Marque", null);
        WireProduct product = product("""
                {"id": 1, "global_unique_id": "1", "meta_data": [{"id": 5, "key": "ean", "value": 4006381333931}],
                 "attributes": [{"id": 0, "name": "Marque", "options": ["Br\\u00fblerie"]}]}
                """);

        assertThat(translation(places).barcode(product)).isEqualTo("4006381333931");
        assertThat(translation(places).brand(product)).isEqualTo("Brûlerie");
    }

    @Test
    void aCategoryThatIsNewerThanTheListIsKnownByItsOwnName() {
        assertThat(CATEGORIES.of(new WireProduct.Entry(99, "Nouveaut&eacute;s", "nouveautes")))
                .containsExactly("Nouveautés");
    }

    @Test
    void categoriesThatAreAboveEachOtherDoNotGoOnForEver() {
        var circle = new CategoryPaths(
                Map.of(1L, new CategoryPaths.Category(1, "A", 2), 2L, new CategoryPaths.Category(2, "B", 1)));

        assertThat(circle.of(new WireProduct.Entry(1, "A", null))).containsExactly("B", "A");
    }

    private static Translation translation(Places places) {
        return new Translation(UNITS, places, CATEGORIES);
    }

    private static WireProduct product(String json) throws Json.Malformed {
        return Api.JSON.read(json.getBytes(StandardCharsets.UTF_8), WireProduct.class);
    }
}
