package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Barcode;
import dev.navette.model.Basis;
import dev.navette.model.Dimensions;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Length;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductClassification;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.SearchTexts;
import dev.navette.model.Term;
import dev.navette.model.Weight;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

class ProductWriterTest {

    private static final Places PLACES =
            new Places("_seo_title", "_seo_text", null, "_supplier", "_eco", null, null, null, null);

    private final Trial trial = new Trial(settings -> settings.with(PLACES));

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    @Tag("ART-1")
    void makesASimpleProductWithAllThatIsSaidOfIt() {
        var sale = new Sale(
                price("12.50"),
                List.of(),
                Quantity.of(7),
                new Barcode("4006381333931"),
                new Weight(new BigDecimal("1250")),
                new Dimensions(
                        new Length(new BigDecimal("80")),
                        new Length(new BigDecimal("200.5")),
                        new Length(new BigDecimal("55"))),
                price("0.25"));
        Product mug = new Product(
                        new Reference("EM-1"),
                        new ProductTexts(
                                "Mug & saucer <small>", "Short", "<p>Long</p>", new SearchTexts("T", "D", "K", "mug")),
                        sale)
                .with(ProductClassification.NONE
                        .withTaxClass("reduced-rate")
                        .withSupplier(Term.first("supplier", "Faïencerie")))
                .withActive(false);
        var ids = Map.of(named("supplier:Faïencerie"), new ForeignId("text/Faïencerie"));

        List<Outcome> outcomes = trial.write(Trial.naming(Trial.create(mug), ids));

        var shown = trial.product(31);
        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("31")));
        assertThat(shown.path("name").stringValue()).isEqualTo("Mug &amp; saucer &lt;small&gt;");
        assertThat(shown.path("type").stringValue()).isEqualTo("simple");
        assertThat(shown.path("sku").stringValue()).isEqualTo("EM-1");
        assertThat(shown.path("status").stringValue()).isEqualTo("draft");
        assertThat(shown.path("short_description").stringValue()).isEqualTo("Short");
        assertThat(shown.path("description").stringValue()).isEqualTo("<p>Long</p>");
        assertThat(shown.path("slug").stringValue()).isEqualTo("mug");
        assertThat(shown.path("regular_price").stringValue()).isEqualTo("12.50");
        assertThat(shown.path("stock_quantity").intValue()).isEqualTo(7);
        assertThat(shown.path("manage_stock").booleanValue()).isTrue();
        assertThat(shown.path("global_unique_id").stringValue()).isEqualTo("4006381333931");
        assertThat(shown.path("weight").stringValue()).isEqualTo("1.25");
        assertThat(shown.path("dimensions").path("width").stringValue()).isEqualTo("8");
        assertThat(shown.path("dimensions").path("height").stringValue()).isEqualTo("20.05");
        assertThat(shown.path("dimensions").path("length").stringValue()).isEqualTo("5.5");
        assertThat(shown.path("tax_class").stringValue()).isEqualTo("reduced-rate");
        assertThat(trial.sent().get(0))
                .contains("\"key\":\"_seo_title\",\"value\":\"T\"")
                .contains("\"key\":\"_supplier\",\"value\":\"Faïencerie\"")
                .contains("\"key\":\"_eco\",\"value\":\"0.25\"")
                .contains("\"regular_price\":\"12.50\"");
    }

    @Test
    @Tag("ART-21")
    void writesNothingButTheNamedFields() {
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\",\"regular_price\":\"9\"}");
        Product mug =
                new Product(new Reference("EM-1"), new ProductTexts("Cup", "Text"), price("12.50"), Quantity.of(7));

        List<Outcome> outcomes = trial.write(trial.change(id, mug, ProductField.PRICE));

        assertThat(outcomes).containsExactly(Outcome.updated(new ForeignId(Long.toString(id))));
        assertThat(trial.sent()).containsExactly("{\"update\":[{\"id\":" + id + ",\"regular_price\":\"12.50\"}]}");
    }

    @Test
    void asksNothingOfAProductOfWhichNothingIsSaid() {
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        Product mug = new Product(new Reference("EM-1"), new ProductTexts("Mug", null), null, null);

        List<Outcome> outcomes = trial.write(trial.change(id, mug, ProductField.PRICE, ProductField.QUANTITY));

        assertThat(outcomes)
                .containsExactly(new Outcome.Done(
                        Outcome.Effect.UNCHANGED, new ForeignId(Long.toString(id)), Map.of(), Set.of()));
        assertThat(trial.writes()).isZero();
    }

    @Test
    void refusesAPriceInAnotherCurrency() {
        assertThat(refused(new Price(Money.of("12.50", "CHF"), Basis.NET)))
                .isEqualTo("The price is in CHF, and the shop's are in EUR (WooCommerce kit/connector, article EM-1)."
                        + " Choose a price list in EUR, or change the shop's currency.");
    }

    @Test
    void refusesAPriceOnAnotherBasis() {
        assertThat(refused(new Price(Money.of("12.50", "EUR"), Basis.GROSS)))
                .startsWith("The price is with tax, and the shop's are without tax");
    }

    @Test
    void refusesAPriceBelowZero() {
        assertThat(refused(price("-1"))).startsWith("The price is below zero: -1.00 EUR net");
    }

    private String refused(Price price) {
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        Product mug = new Product(new Reference("EM-1"), new ProductTexts("Mug", null), price, null);

        List<Outcome> outcomes = trial.write(trial.change(id, mug, ProductField.PRICE));

        assertThat(((Outcome.Rejected) outcomes.get(0)).field()).isEqualTo(ProductField.PRICE);
        assertThat(trial.writes()).isZero();
        return message(outcomes.get(0));
    }

    @Test
    @Tag("ART-7")
    void refusesATaxClassThatTheShopDoesNotHave() {
        Product mug = Trial.MUG.with(ProductClassification.NONE.withTaxClass("livres"));

        List<Outcome> outcomes = trial.write(Trial.create(mug));

        assertThat(message(outcomes.get(0))).startsWith("The shop has no tax class livres");
        assertThat(trial.writes()).isZero();
    }

    @Test
    @Tag("ART-7")
    void takesTheStandardClassAsTheShopWritesIt() {
        Product mug = Trial.MUG.with(ProductClassification.NONE.withTaxClass("standard"));

        List<Outcome> outcomes = trial.write(Trial.create(mug));

        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("31")));
        assertThat(trial.product(31).path("tax_class").stringValue()).isEmpty();
    }

    @Test
    void keepsTheOtherSidesOfAProductOfWhichOneIsSaid() {
        long id = trial.shop()
                .put(
                        "{\"name\":\"Mug\",\"sku\":\"EM-1\",\"dimensions\":{\"length\":\"1\",\"width\":\"2\",\"height\":\"3\"}}");
        Product mug = Trial.MUG.with(
                Sale.NONE.withDimensions(new Dimensions(new Length(BigDecimal.valueOf(80)), null, null)));

        trial.write(trial.change(id, mug, ProductField.DIMENSIONS));

        assertThat(trial.sent().get(0)).contains("\"dimensions\":{\"length\":\"1\",\"width\":\"8\",\"height\":\"3\"}");
    }

    @Test
    @Tag("ART-11")
    void keepsTheCategoriesThatAPersonPutItIn() {
        long own = trial.shop().putTerm("categories", "Gifts", 0);
        long first = trial.shop().putTerm("categories", "Cups", 0);
        long second = trial.shop().putTerm("categories", "Mugs", 0);
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        Term cups = Term.first("category", "Cups");
        Term mugs = Term.first("category", "Mugs");
        var ids = Map.of(named(cups.name()), number(first), named(mugs.name()), number(second));
        trial.write(Trial.naming(trial.change(id, Trial.MUG.withCategory(cups), ProductField.CATEGORY), ids));
        addCategory(id, own);

        List<Outcome> outcomes =
                trial.write(Trial.naming(trial.change(id, Trial.MUG.withCategory(mugs), ProductField.CATEGORY), ids));

        assertThat(outcomes).containsExactly(Outcome.updated(number(id)));
        assertThat(categories(id)).containsExactlyInAnyOrder(own, second);
    }

    private void addCategory(long id, long own) {
        var form = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        var list = form.putArray("categories");
        categories(id).forEach(there -> list.addObject().put("id", there));
        list.addObject().put("id", own);
        trial.shop().change(id, form);
    }

    @Test
    @Tag("ART-7")
    void writesATaxClassThatIsCalledAfterTheStandardOne() {
        trial.shop().putTaxClass("standard-corse", "Standard Corse");
        Product mug = Trial.MUG.with(ProductClassification.NONE.withTaxClass("standard-corse"));

        List<Outcome> outcomes = trial.write(Trial.create(mug));

        assertThat(outcomes).containsExactly(Outcome.created(new ForeignId("31")));
        assertThat(trial.product(31).path("tax_class").stringValue()).isEqualTo("standard-corse");
    }

    @Test
    @Tag("ART-11")
    @Tag("ART-21")
    void putsItBackIntoNoCategoryThatAPersonTookItOutOf() {
        long first = trial.shop().putTerm("categories", "Cups", 0);
        long second = trial.shop().putTerm("categories", "Mugs", 0);
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        Term cups = Term.first("category", "Cups");
        Term mugs = Term.first("category", "Mugs");
        var ids = Map.of(named(cups.name()), number(first), named(mugs.name()), number(second));
        Product both =
                Trial.MUG.with(ProductClassification.NONE.withCategory(cups).withCategories(List.of(mugs)));
        trial.write(Trial.naming(trial.change(id, both, ProductField.CATEGORY, ProductField.CATEGORIES), ids));
        var form = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        form.putArray("categories").addObject().put("id", first);
        trial.shop().change(id, form);

        trial.write(Trial.naming(trial.change(id, both, ProductField.CATEGORY), ids));

        assertThat(categories(id)).containsExactly(first);
    }

    @Test
    @Tag("ART-11")
    void takesAwayTheOtherCategoriesThatItPutThereAndKeepsTheMainOne() {
        long first = trial.shop().putTerm("categories", "Cups", 0);
        long second = trial.shop().putTerm("categories", "Mugs", 0);
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        Term cups = Term.first("category", "Cups");
        Term mugs = Term.first("category", "Mugs");
        var ids = Map.of(named(cups.name()), number(first), named(mugs.name()), number(second));
        Product both =
                Trial.MUG.with(ProductClassification.NONE.withCategory(cups).withCategories(List.of(mugs)));
        trial.write(Trial.naming(trial.change(id, both, ProductField.CATEGORY, ProductField.CATEGORIES), ids));

        Product one = Trial.MUG.with(ProductClassification.NONE.withCategories(List.of()));
        trial.write(Trial.naming(trial.change(id, one, ProductField.CATEGORIES), ids));

        assertThat(categories(id)).containsExactly(first);
    }

    @Test
    @Tag("ART-11")
    void saysThatACategoryWasLeftWhichTheShopDoesNotHave() {
        Term cups = Term.first("category", "Cups");

        List<Outcome> outcomes = trial.write(
                Trial.naming(Trial.create(Trial.MUG.withCategory(cups)), Map.of(named(cups.name()), number(4711))));

        assertThat(((Outcome.Done) outcomes.get(0)).left()).isEqualTo(Set.of(ProductField.CATEGORY));
    }

    @Test
    @Tag("ART-16")
    void keepsTheAttributesThatAPersonPutThereAndReplacesItsOwn() {
        long colour = trial.shop().putAttribute("Couleur");
        long matter = trial.shop().putAttribute("Matière");
        long id = trial.shop()
                .put("{\"name\":\"Mug\",\"sku\":\"EM-1\",\"attributes\":[{\"name\":\"" + colour + "\",\"visible\":true,"
                        + "\"options\":[\"Limoges\"]}]}"); // its name is the other one's number
        Term red = Term.first("feature", "Couleur").below("Rouge");
        Term clay = Term.first("feature", "Matière").below("Grès");
        var ids = Map.of(
                named(red.name()), new ForeignId("attribute/" + colour + "/1"),
                named(clay.name()), new ForeignId("attribute/" + matter + "/2"));
        trial.write(features(id, ids, red));

        List<Outcome> outcomes = trial.write(features(id, ids, clay));

        assertThat(outcomes).containsExactly(Outcome.updated(number(id)));
        assertThat(trial.product(id).path("attributes"))
                .extracting(one -> one.path("name").stringValue() + "="
                        + one.path("options").path(0).stringValue())
                .containsExactlyInAnyOrder(colour + "=Limoges", "Matière=Grès");
    }

    @Test
    @Tag("ART-16")
    void namesTheValueThatTheShopHasWhateverIsInIt() {
        long colour = trial.shop().putAttribute("Couleur");
        Term odd = Term.first("feature", "Couleur").below("Rouge & noir < 50 %20");
        trial.shop().putTerm("attributes/" + colour + "/terms", Label.sent(odd.label()), 0);
        long id = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        var ids = Map.of(named(odd.name()), new ForeignId("feature/" + colour + "/1"));

        trial.write(features(id, ids, odd));
        trial.write(features(id, ids, odd));

        assertThat(trial.shop().terms("attributes/" + colour + "/terms")).hasSize(1);
        assertThat(trial.product(id).path("attributes").path(0).path("options")).hasSize(1);
    }

    private Write<Product> features(long id, Map<Named, ForeignId> ids, Term value) {
        Product mug = Trial.MUG.with(ProductClassification.NONE.withFeatures(List.of(value)));
        return Trial.naming(trial.change(id, mug, ProductField.FEATURES), ids);
    }

    @Test
    void writesNothingToWhatIsGoneOrInTheTrash() {
        long gone = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        long trashed = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1 bis\"}");
        trial.shop().delete(gone);
        trial.shop().trash(trashed);

        List<Outcome> outcomes = trial.write(
                trial.change(gone, Trial.MUG, ProductField.NAME), trial.change(trashed, Trial.MUG, ProductField.NAME));

        assertThat(message(outcomes.get(0))).startsWith("Product " + gone + " is gone");
        assertThat(message(outcomes.get(1))).startsWith("Product " + trashed + " is in the trash");
    }

    @Test
    @Tag("ART-5")
    void bringsNothingBackOutOfTheTrashByActivatingIt() {
        long trashed = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        trial.shop().trash(trashed);

        List<Outcome> outcomes = trial.write(trial.change(trashed, Trial.MUG.withActive(true), ProductField.ACTIVE));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Rejected.class);
        assertThat(trial.product(trashed).path("status").stringValue()).isEqualTo("trash");
    }

    @Test
    void refusesAReferenceThatTheShopWouldWriteOtherwise() {
        Product mug = new Product(new Reference("EM  1<b>"), new ProductTexts("Mug", null), null, null);

        List<Outcome> outcomes = trial.write(Trial.create(mug));

        assertThat(message(outcomes.get(0))).startsWith("The shop would keep the reference as EM 1");
        assertThat(trial.writes()).isZero();
    }

    @Test
    void neverMakesAProductWithoutAName() {
        Field[] fields = {ProductField.PRICE};

        List<Outcome> outcomes =
                trial.write(new Write<>(Trial.create(Trial.MUG).claim(), Trial.MUG, Set.of(fields), Map.of()));

        assertThat(message(outcomes.get(0))).startsWith("A new product needs a name");
        assertThat(trial.shop().products()).isEmpty();
    }

    private List<Long> categories(long id) {
        return trial.product(id)
                .path("categories")
                .valueStream()
                .map(one -> one.path("id").longValue())
                .toList();
    }

    private static Price price(String amount) {
        return new Price(Money.of(amount, "EUR"), Basis.NET);
    }

    private static Named named(String term) {
        return new Named(LinkKind.TERM, term);
    }

    private static ForeignId number(long id) {
        return new ForeignId(Long.toString(id));
    }

    private static String message(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).fault().message();
    }
}
