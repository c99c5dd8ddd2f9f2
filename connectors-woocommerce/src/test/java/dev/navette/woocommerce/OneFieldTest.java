package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.model.Barcode;
import dev.navette.model.Basis;
import dev.navette.model.Buyer;
import dev.navette.model.Component;
import dev.navette.model.Dimensions;
import dev.navette.model.Document;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.Length;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductClassification;
import dev.navette.model.ProductField;
import dev.navette.model.ProductMedia;
import dev.navette.model.ProductRelations;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.SearchTexts;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;
import dev.navette.model.Weight;
import dev.navette.spi.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Tag("ART-21")
class OneFieldTest {

    private static final Places PLACES =
            new Places("seo_title", null, null, "supplier", "eco", "wholesale_{group}_price", null, null, "documents");
    private static final Map<ProductField, Set<String>> SHOWN = Map.ofEntries(
            Map.entry(ProductField.NAME, Set.of("name")),
            Map.entry(ProductField.SUMMARY, Set.of("short_description")),
            Map.entry(ProductField.DESCRIPTION, Set.of("description")),
            Map.entry(ProductField.META, Set.of("slug", "permalink", "meta_data")),
            Map.entry(ProductField.PRICE, Set.of("regular_price", "price", "price_html")),
            Map.entry(
                    ProductField.SPECIAL_PRICES,
                    Set.of(
                            "sale_price",
                            "price",
                            "price_html",
                            "on_sale",
                            "date_on_sale_from",
                            "date_on_sale_from_gmt",
                            "date_on_sale_to",
                            "date_on_sale_to_gmt",
                            "meta_data")),
            Map.entry(ProductField.QUANTITY, Set.of("stock_quantity", "manage_stock", "stock_status")),
            Map.entry(ProductField.WEIGHT, Set.of("weight")),
            Map.entry(ProductField.DIMENSIONS, Set.of("dimensions")),
            Map.entry(ProductField.BARCODE, Set.of("global_unique_id")),
            Map.entry(ProductField.BRAND, Set.of("brands")),
            Map.entry(ProductField.SUPPLIER, Set.of("meta_data")),
            Map.entry(ProductField.IMAGES, Set.of("images")),
            Map.entry(ProductField.DOCUMENTS, Set.of("meta_data")),
            Map.entry(ProductField.FEATURES, Set.of("attributes", "meta_data")),
            Map.entry(ProductField.CATEGORY, Set.of("categories", "meta_data")),
            Map.entry(ProductField.CATEGORIES, Set.of("categories", "meta_data")),
            Map.entry(ProductField.TAX_CLASS, Set.of("tax_class")),
            Map.entry(ProductField.ECO_PARTICIPATION, Set.of("meta_data")),
            Map.entry(ProductField.RELATED, Set.of("cross_sell_ids")),
            Map.entry(ProductField.BETTER, Set.of("upsell_ids")),
            Map.entry(ProductField.ACTIVE, Set.of("status", "purchasable")));
    private static final Set<String> ALWAYS = Set.of("date_modified", "date_modified_gmt");

    private final Trial trial = new Trial(settings -> settings.with(PLACES));
    private final Map<Named, ForeignId> ids = new HashMap<>();

    @AfterEach
    void close() {
        trial.close();
    }

    @ParameterizedTest
    @EnumSource(ProductField.class)
    void changesNothingElse(ProductField field) {
        Product everything = everything();
        long id = trial.shop()
                .put("{\"name\":\"A person's\",\"sku\":\"EM-1\",\"description\":\"Own\",\"short_description\":\"Own\","
                        + "\"regular_price\":\"99\",\"status\":\"publish\",\"weight\":\"9\",\"meta_data\":[{\"key\":\"own\","
                        + "\"value\":\"kept\"}],\"attributes\":[{\"name\":\"Origine\",\"options\":[\"Limoges\"]}]}");
        ObjectNode before = trial.product(id);

        List<Outcome> outcomes = trial.write(Trial.naming(trial.change(id, everything, field), ids));

        ObjectNode after = trial.product(id);
        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.left()).isEmpty());
        assertThat(changed(before, after))
                .as("what the shop shows otherwise after %s", field)
                .isSubsetOf(SHOWN.getOrDefault(field, Set.of()));
        assertThat(changed(before, after).isEmpty()).as("%s has a place", field).isEqualTo(!SHOWN.containsKey(field));
        assertThat(metas(after)).contains("own=kept");
    }

    private static Set<String> changed(ObjectNode before, ObjectNode after) {
        var changed = new TreeSet<String>();
        for (String name : after.propertyNames()) {
            if (!ALWAYS.contains(name) && !after.get(name).equals(before.get(name))) {
                changed.add(name);
            }
        }
        return changed;
    }

    private static List<String> metas(JsonNode product) {
        return product.path("meta_data")
                .valueStream()
                .map(one ->
                        one.path("key").stringValue() + "=" + one.path("value").stringValue())
                .toList();
    }

    private Product everything() {
        var sale = new Sale(
                price("12.50"),
                List.of(SpecialPrice.of(Buyer.ANYBODY, price("10"))),
                Quantity.of(7),
                new Barcode("4006381333931"),
                new Weight(new BigDecimal("1250")),
                new Dimensions(new Length(BigDecimal.TEN), new Length(BigDecimal.TEN), new Length(BigDecimal.TEN)),
                price("0.25"));
        Image image = Image.of("em-1.jpg", new byte[] {1});
        Document paper = Document.of("em-1.pdf", new byte[] {2});
        name(LinkKind.MEDIA, image.hash(), Long.toString(trial.shop().putMedia("em-1.jpg", new byte[] {1})));
        name(LinkKind.MEDIA, paper.hash(), "src:https://files.example/em-1.pdf");
        name(LinkKind.PRODUCT, "EM-2", Long.toString(trial.shop().put("{\"name\":\"Cup\",\"sku\":\"EM-2\"}")));
        return new Product(
                        new Reference("EM-1"),
                        new ProductTexts("Mug", "Short", "Long", new SearchTexts("Title", null, null, "mug")),
                        sale)
                .with(sorted())
                .with(new ProductRelations(
                        List.of(new Reference("EM-2")),
                        List.of(new Reference("EM-2")),
                        List.of(new Component(new Reference("EM-2"), Quantity.of(2)))))
                .with(new ProductMedia(List.of(image), List.of(paper)))
                .withActive(false);
    }

    private ProductClassification sorted() {
        long cups = trial.shop().putTerm("categories", "Cups", 0);
        long mugs = trial.shop().putTerm("categories", "Mugs", 0);
        long brand = trial.shop().putTerm("brands", "Gien", 0);
        long colour = trial.shop().putAttribute("Couleur");
        Term red = Term.first("feature", "Couleur").below("Rouge");
        return new ProductClassification(
                term(Term.first("category", "Cups"), Long.toString(cups)),
                List.of(term(Term.first("category", "Mugs"), Long.toString(mugs))),
                term(Term.first("brand", "Gien"), "brand/" + brand),
                term(Term.first("supplier", "Gien SA"), "text/Gien SA"),
                List.of(term(red, "attribute/" + colour + "/1")),
                "reduced-rate");
    }

    private Term term(Term term, String id) {
        name(LinkKind.TERM, term.name(), id);
        return term;
    }

    private void name(LinkKind kind, String name, String id) {
        ids.put(new Named(kind, name), new ForeignId(id));
    }

    private static Price price(String amount) {
        return new Price(Money.of(amount, "EUR"), Basis.NET);
    }
}
