package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Barcode;
import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Variant;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.node.JsonNodeFactory;

@Tag("ART-23")
class DoublesTest {

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void takesOverWhatBearsTheReferenceExactlyAndOverwritesNothingOfIt() {
        long there = trial.shop().put("{\"name\":\"A person's\",\"sku\":\"EM-1\"}");
        Set<ProductField> fields = Set.of(ProductField.NAME, ProductField.DESCRIPTION, ProductField.QUANTITY);
        Write<Product> create = Trial.create(named("EM-1", "Mug"));

        List<Outcome> outcomes = trial.write(
                new Write<>(create.claim(), create.element(), fields, Map.of(), Map.of(), Set.of(ProductField.NAME)));

        assertThat(outcomes)
                .as("the engine links it, and sends again what it may")
                .containsExactly(new Outcome.Done(
                        Outcome.Effect.UNCHANGED,
                        id(there),
                        Map.of(),
                        Set.of(ProductField.DESCRIPTION, ProductField.QUANTITY)));
        assertThat(trial.product(there).path("name").stringValue()).isEqualTo("A person's");
        assertThat(trial.shop().products()).hasSize(1);
    }

    @Test
    void refusesWhatDiffersInCase() {
        long there = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"mug-001\"}");

        assertThat(message(created("MUG-001")))
                .isEqualTo("The shop takes MUG-001 for the mug-001 of product " + there
                        + " (WooCommerce kit/connector, article MUG-001). It answered: product_invalid_sku."
                        + " Change one of the two references, or link the article to it.");
    }

    @Test
    void refusesWhatDiffersInAnAccent() {
        long there = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"MÜG-001\"}");

        assertThat(message(created("MUG-001")))
                .startsWith("The shop takes MUG-001 for the MÜG-001 of product " + there);
    }

    @Test
    void refusesTheReferenceOfAVariation() {
        long shirt = trial.shop().put("{\"name\":\"Shirt\",\"type\":\"variable\"}");
        long small = trial.shop()
                .putVariation(shirt, JsonNodeFactory.instance.objectNode().put("sku", "EM-1"));

        assertThat(message(created("EM-1"))).startsWith("The shop has the reference already, at variation " + small);
    }

    @Test
    void saysThatTheReferenceIsInTheTrash() {
        long there = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        trial.shop().trash(there);

        assertThat(message(created("EM-1")))
                .isEqualTo("The shop has the reference already, at product " + there + " in its trash"
                        + " (WooCommerce kit/connector, article EM-1). It answered: woocommerce_rest_product_not_created."
                        + " Put that product back and link the article to it, or delete it for good.");
    }

    @Test
    @Tag("promise-3")
    void leavesToTheNextRunWhatAnotherRequestIsJustMaking() {
        trial.shop().reserveSku("EM-1");

        Outcome lost = created("EM-1");

        assertThat(lost)
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.fault().message())
                                .startsWith("The shop did not make the product, and has none of that reference"));
        assertThat(trial.shop().products()).isEmpty();
    }

    @Test
    void refusesAProductInVariantsWhereASimpleOneBearsTheReference() {
        long there = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-1\"}");
        Product shirt = named("EM-1", "Shirt").withVariants(List.of(variant("EM-1-S")));

        List<Outcome> outcomes = trial.write(
                Trial.inVariants(null, shirt, Map.of(), Set.of(ProductField.NAME), Set.of(ProductField.QUANTITY)));

        assertThat(message(outcomes.get(0)))
                .startsWith("Product " + there + " is sold by itself, and the article in variants");
    }

    @Test
    @Tag("ART-12")
    void tellsWhichVariantsAreThereAlready() {
        long shirt = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-1\",\"type\":\"variable\"}");
        long small = trial.shop()
                .putVariation(shirt, JsonNodeFactory.instance.objectNode().put("sku", "EM-1-S"));
        Product element = named("EM-1", "Shirt").withVariants(List.of(variant("EM-1-S"), variant("EM-1-L")));

        List<Outcome> outcomes = trial.write(
                Trial.inVariants(null, element, Map.of(), Set.of(ProductField.NAME), Set.of(ProductField.QUANTITY)));

        assertThat(outcomes)
                .containsExactly(new Outcome.Done(
                        Outcome.Effect.UNCHANGED,
                        id(shirt),
                        Map.of("EM-1-S", new ForeignId(shirt + "/" + small)),
                        Set.of(ProductField.NAME, ProductField.QUANTITY)));
    }

    @Test
    void theReferenceZeroIsNoQuestionForEverything() {
        long there = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"0\"}");
        trial.shop().put("{\"name\":\"Cup\",\"sku\":\"EM-2\"}");

        Outcome outcome = created("0");

        assertThat(((Outcome.Done) outcome).id()).isEqualTo(id(there));
        assertThat(trial.shop().requests())
                .filteredOn(request -> request.method().equals("GET")
                        && request.parameter("sku").isPresent())
                .isNotEmpty()
                .noneMatch(request -> request.parameter("sku").orElseThrow().equals("0"));
    }

    @Test
    void oneDoubleInTheMiddleHoldsUpNoOther() {
        long there = trial.shop().put("{\"name\":\"A person's\",\"sku\":\"EM-2\"}");

        List<Outcome> outcomes = trial.write(
                Trial.create(named("EM-1", "Mug")),
                Trial.create(named("EM-2", "Cup")),
                Trial.create(named("em-2", "Bowl")),
                Trial.create(named("EM-3", "Pot")));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(((Outcome.Done) outcomes.get(1)).id()).isEqualTo(id(there));
        assertThat(trial.shop().products())
                .extracting(one -> one.path("name").stringValue())
                .containsExactlyInAnyOrder("A person's", "Mug", "Pot");
        assertThat(trial.writes()).isEqualTo(1);
    }

    @Test
    @Tag("ART-10")
    void saysWhoHasTheBarcode() {
        long there = trial.shop().put("{\"name\":\"Cup\",\"sku\":\"EM-2\",\"global_unique_id\":\"4006381333931\"}");
        Product mug = named("EM-1", "Mug");
        Product barred = mug.with(mug.sale().withBarcode(new Barcode("4006381333931")));

        List<Outcome> outcomes = trial.write(Trial.create(barred));

        assertThat(((Outcome.Rejected) outcomes.get(0)).field()).isEqualTo(ProductField.BARCODE);
        assertThat(message(outcomes.get(0)))
                .startsWith("The shop has the article's barcode already, at product " + there);
    }

    private Outcome created(String reference) {
        return trial.write(Trial.create(named(reference, "Mug"))).get(0);
    }

    private static Product named(String reference, String name) {
        return new Product(new Reference(reference), new ProductTexts(name, null), null, null);
    }

    private static Variant variant(String reference) {
        return new Variant(new Reference(reference), null, Quantity.of(3));
    }

    private static ForeignId id(long number) {
        return new ForeignId(Long.toString(number));
    }

    private static String message(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).fault().message();
    }
}
