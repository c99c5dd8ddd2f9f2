package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Tag("ART-12")
class VariationsTest {

    private static final Term SMALL = Term.first("attribute", "Taille").below("S");
    private static final Term LARGE = Term.first("attribute", "Taille").below("L");

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void makesAProductInItsVariants() {
        long size = trial.shop().putAttribute("Taille");
        Product shirt = shirt(
                sized("EM-1-S", 3, SMALL).withUsual(false),
                sized("EM-1-L", 4, LARGE).withSold(false).withUsual(true));
        Set<Field> each = Set.of(ProductField.QUANTITY, ProductField.OPTIONS, ProductField.SOLD, ProductField.USUAL);

        List<Outcome> outcomes = trial.write(
                Trial.naming(Trial.inVariants(null, shirt, Map.of(), Set.of(ProductField.NAME), each), ids(size)));

        var done = (Outcome.Done) outcomes.get(0);
        long id = Long.parseLong(done.id().value());
        ObjectNode page = trial.product(id);
        assertThat(done.effect()).isEqualTo(Outcome.Effect.CREATED);
        assertThat(done.left()).isEmpty();
        assertThat(done.parts()).containsOnlyKeys("EM-1-S", "EM-1-L");
        assertThat(page.path("type").stringValue()).isEqualTo("variable");
        assertThat(page.path("attributes").path(0).path("variation").booleanValue())
                .isTrue();
        assertThat(page.path("attributes").path(0).path("options"))
                .extracting(option -> option.stringValue())
                .containsExactlyInAnyOrder("S", "L");
        assertThat(page.path("default_attributes").path(0).path("option").stringValue())
                .isEqualToIgnoringCase("L");
        assertThat(trial.shop().variationsOf(id))
                .extracting(one -> one.path("sku").stringValue() + " "
                        + one.path("attributes").path(0).path("option").stringValue() + " "
                        + one.path("stock_quantity").intValue() + " "
                        + one.path("status").stringValue())
                .containsExactlyInAnyOrder("EM-1-S S 3 publish", "EM-1-L L 4 private");
        assertThat(trial.writes()).isEqualTo(2);
    }

    @Test
    void takesNoOptionAwayThatAnotherVariationUses() {
        long size = trial.shop().putAttribute("Taille");
        long id = made(size, shirt(sized("EM-1-S", 3, SMALL)));
        Map<String, Long> there = Map.of("EM-1-S", variations(id).get("EM-1-S"));
        Product grown = shirt(sized("EM-1-L", 4, LARGE));

        List<Outcome> outcomes = trial.write(Trial.naming(
                Trial.inVariants(id, grown, there, Set.of(), Set.of(ProductField.QUANTITY, ProductField.OPTIONS)),
                ids(size)));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
        assertThat(trial.product(id).path("attributes").path(0).path("options"))
                .extracting(option -> option.stringValue())
                .containsExactlyInAnyOrder("S", "L");
        assertThat(variations(id)).containsOnlyKeys("EM-1-S", "EM-1-L");
    }

    @Test
    void sendsAnAttributeNobodyChangedOnceOnly() {
        long size = trial.shop().putAttribute("Taille");
        Product shirt = shirt(sized("EM-1-S", 3, SMALL));
        long id = made(size, shirt);
        trial.shop().forgetRequests();

        trial.write(Trial.naming(
                Trial.inVariants(id, shirt, variations(id), Set.of(), Set.of(ProductField.OPTIONS)), ids(size)));

        assertThat(trial.shop().count("POST", ".*/products/batch")).isZero();
    }

    @Test
    void oneRefusedVariantHoldsUpNoOther() {
        long other = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1-M\"}");
        Product shirt = shirt(sized("EM-1-S", 3), sized("EM-1-M", 3), sized("EM-1-L", 3));

        List<Outcome> outcomes = trial.write(
                Trial.inVariants(null, shirt, Map.of(), Set.of(ProductField.NAME), Set.of(ProductField.QUANTITY)));

        var done = (Outcome.Done) outcomes.get(0);
        assertThat(done.parts()).containsOnlyKeys("EM-1-S", "EM-1-L");
        assertThat(done.refused()).containsOnlyKeys("EM-1-M");
        assertThat(why(done, "EM-1-M")).startsWith("The shop has the reference already, at product " + other);
    }

    @Test
    void saysThatTheReferenceOfAVariantIsInTheTrash() {
        long other = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1-M\"}");
        trial.shop().trash(other);

        List<Outcome> outcomes = trial.write(Trial.inVariants(
                null,
                shirt(sized("EM-1-S", 3), sized("EM-1-M", 3)),
                Map.of(),
                Set.of(ProductField.NAME),
                Set.of(ProductField.QUANTITY)));

        assertThat(why((Outcome.Done) outcomes.get(0), "EM-1-M"))
                .startsWith("The shop has the reference already, at product " + other + " in its trash");
    }

    @Test
    void refusesAFractionOfOneVariantAndTakesTheOthers() {
        Product shirt =
                shirt(sized("EM-1-S", 3), new Variant(new Reference("EM-1-M"), Sale.of(null, Quantity.of("1.5"))));

        List<Outcome> outcomes = trial.write(
                Trial.inVariants(null, shirt, Map.of(), Set.of(ProductField.NAME), Set.of(ProductField.QUANTITY)));

        var done = (Outcome.Done) outcomes.get(0);
        assertThat(done.parts()).containsOnlyKeys("EM-1-S");
        assertThat(why(done, "EM-1-M")).startsWith("The shop counts whole units, and the quantity is 1.5");
    }

    @Test
    void makesNoPageOfWhichNoVariantCanBeSold() {
        Product shirt = shirt(new Variant(new Reference("EM-1-M"), Sale.of(null, Quantity.of("1.5"))));

        List<Outcome> outcomes = trial.write(
                Trial.inVariants(null, shirt, Map.of(), Set.of(ProductField.NAME), Set.of(ProductField.QUANTITY)));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Rejected.class);
        assertThat(trial.shop().products()).isEmpty();
    }

    @Test
    void refusesAVariationThatIsGoneAndTellsTheOthers() {
        long id = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-1\",\"type\":\"variable\"}");
        long small = put(id, "EM-1-S");
        long large = put(id, "EM-1-L");
        trial.shop().delete(small);

        List<Outcome> outcomes = trial.write(Trial.inVariants(
                id,
                shirt(sized("EM-1-S", 3), sized("EM-1-L", 4)),
                Map.of("EM-1-S", small, "EM-1-L", large),
                Set.of(),
                Set.of(ProductField.QUANTITY)));

        var done = (Outcome.Done) outcomes.get(0);
        assertThat(done.parts()).containsOnlyKeys("EM-1-L");
        assertThat(why(done, "EM-1-S")).startsWith("Variation " + id + "/" + small + " is gone");
    }

    @Test
    void takesOverAVariationThatIsThereAlready() {
        long id = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-1\",\"type\":\"variable\"}");
        long small = put(id, "EM-1-S");

        List<Outcome> outcomes = trial.write(Trial.inVariants(
                id, shirt(sized("EM-1-S", 3), sized("EM-1-L", 4)), Map.of(), Set.of(), Set.of(ProductField.QUANTITY)));

        var done = (Outcome.Done) outcomes.get(0);
        assertThat(done.parts()).containsEntry("EM-1-S", new ForeignId(id + "/" + small));
        assertThat(done.left()).isEqualTo(Set.of(ProductField.QUANTITY));
        assertThat(done.refused()).isEmpty();
        assertThat(trial.shop().variationsOf(id)).hasSize(2);
    }

    @Test
    void writesTwoHundredAndFiftyVariantsInThreeRequests() {
        var variants = new ArrayList<Variant>();
        for (int number = 1; number <= 250; number++) {
            variants.add(sized("EM-1-" + number, number));
        }

        List<Outcome> outcomes = trial.write(Trial.inVariants(
                null,
                Trial.MUG.withVariants(variants),
                Map.of(),
                Set.of(ProductField.NAME),
                Set.of(ProductField.QUANTITY)));

        assertThat(((Outcome.Done) outcomes.get(0)).parts()).hasSize(250);
        assertThat(trial.shop().count("POST", ".*/variations/batch")).isEqualTo(3);
    }

    @Test
    @Tag("promise-3")
    void findsAProductWithTheVariantsThatAreClaimed() {
        long id = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-1\",\"type\":\"variable\"}");
        long small = put(id, "EM-1-S");
        long large = put(id, "EM-1-L");
        var claim = new Claim(
                "EM-1",
                null,
                List.of(
                        new Claim("EM-1-S", null),
                        new Claim("EM-1-L", new ForeignId(id + "/" + large)),
                        new Claim("EM-1-XL", null)));

        List<Resolution> found = trial.products().resolve(List.of(claim), trial.attempt());

        assertThat(found)
                .containsExactly(new Resolution.Found(
                        new ForeignId(Long.toString(id)),
                        Map.of(
                                "EM-1-S", new ForeignId(id + "/" + small),
                                "EM-1-L", new ForeignId(id + "/" + large))));
    }

    @Test
    void choosesNoneOfTwoVariationsOfOneReference() {
        long id = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-1\",\"type\":\"variable\"}");
        long one = put(id, "EM-1-S");
        long two = put(id, "EM-1-S");
        var claim = new Claim("EM-1", null, List.of(new Claim("EM-1-S", null)));

        List<Resolution> found = trial.products().resolve(List.of(claim), trial.attempt());

        assertThat(((Resolution.Several) found.get(0)).ids())
                .containsExactlyInAnyOrder(new ForeignId(id + "/" + one), new ForeignId(id + "/" + two));
    }

    private static String why(Outcome.Done done, String refused) {
        return Objects.requireNonNull(done.refused().get(refused)).message();
    }

    private long made(long size, Product shirt) {
        Write<Product> write = Trial.naming(
                Trial.inVariants(
                        null,
                        shirt,
                        Map.of(),
                        Set.of(ProductField.NAME),
                        Set.of(ProductField.QUANTITY, ProductField.OPTIONS)),
                ids(size));
        return Long.parseLong(((Outcome.Done) trial.write(write).get(0)).id().value());
    }

    private Map<String, Long> variations(long id) {
        var ids = new HashMap<String, Long>();
        trial.shop()
                .variationsOf(id)
                .forEach(one ->
                        ids.put(one.path("sku").stringValue(), one.path("id").longValue()));
        return ids;
    }

    private long put(long product, String reference) {
        return trial.shop()
                .putVariation(product, JsonNodeFactory.instance.objectNode().put("sku", reference));
    }

    private static Map<Named, ForeignId> ids(long size) {
        return Map.of(
                new Named(LinkKind.TERM, SMALL.name()), new ForeignId("attribute/" + size + "/1"),
                new Named(LinkKind.TERM, LARGE.name()), new ForeignId("attribute/" + size + "/2"));
    }

    private static Product shirt(Variant... variants) {
        return new Product(new Reference("EM-1"), new ProductTexts("Shirt", null), Sale.NONE)
                .withVariants(List.of(variants));
    }

    private static Variant sized(String reference, long quantity, Term... options) {
        return new Variant(new Reference(reference), null, Quantity.of(quantity)).withOptions(List.of(options));
    }
}
