package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.StockLevel;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Tag("ART-19")
class StockWriterTest {

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void setsSimpleProductsAndVariationsInOneRequestEach() {
        long mug = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        long shirt = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-2\",\"type\":\"variable\"}");
        long small = variation(shirt, "EM-2-S");
        long large = variation(shirt, "EM-2-L");

        List<Outcome> outcomes = write(
                Trial.level("EM-2-S", id(shirt, small), "3"),
                Trial.level("EM-1", id(mug), "7"),
                Trial.level("EM-2-L", id(shirt, large), "-4"));

        assertThat(outcomes)
                .containsExactly(
                        Outcome.updated(id(shirt, small)), Outcome.updated(id(mug)), Outcome.updated(id(shirt, large)));
        assertThat(trial.product(mug).path("stock_quantity").intValue()).isEqualTo(7);
        assertThat(trial.product(mug).path("manage_stock").booleanValue()).isTrue();
        assertThat(trial.variation(shirt, small).path("stock_quantity").intValue())
                .isEqualTo(3);
        assertThat(trial.variation(shirt, large).path("stock_quantity").intValue())
                .isEqualTo(-4);
        assertThat(trial.writes()).isEqualTo(2);
    }

    @Test
    void countsAVariationForItselfThatItsProductCounted() {
        long shirt = trial.shop()
                .put("{\"name\":\"Shirt\",\"type\":\"variable\",\"manage_stock\":true,\"stock_quantity\":9}");
        long small = variation(shirt, "EM-2-S");

        List<Outcome> outcomes = write(Trial.level("EM-2-S", id(shirt, small), "3"));

        assertThat(outcomes).containsExactly(Outcome.updated(id(shirt, small)));
        assertThat(trial.variation(shirt, small).path("manage_stock").booleanValue())
                .isTrue();
        assertThat(trial.product(shirt).path("stock_quantity").intValue()).isEqualTo(9);
    }

    @Test
    void refusesAFractionBeforeAnythingIsSent() {
        long mug = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");

        List<Outcome> outcomes = write(Trial.level("EM-1", id(mug), "2.5"));

        assertThat(message(outcomes.get(0)))
                .isEqualTo(
                        "The shop counts whole units, and the quantity is 2.5 (WooCommerce kit/connector, article EM-1)."
                                + " Sell the article by whole units of a smaller measure, or leave its quantity out.");
        assertThat(trial.writes()).isZero();
    }

    @Test
    void saysThatItSendsJson() {
        long mug = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");

        write(Trial.level("EM-1", id(mug), "3"));

        assertThat(trial.shop().requests())
                .filteredOn(request -> request.method().equals("POST"))
                .singleElement()
                .satisfies(request -> assertThat(request.header("Content-Type"))
                        .as("the shop passes over a body of another type, without a word")
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json")));
    }

    @Test
    void refusesTheStockOfWhatIsSoldByItsVariations() {
        long shirt = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-2\",\"type\":\"variable\"}");

        List<Outcome> outcomes = write(Trial.level("EM-2", id(shirt), "3"));

        assertThat(message(outcomes.get(0)))
                .startsWith("Product " + shirt + " is sold by its variations, and the article by itself");
    }

    @Test
    void refusesWhatIsGoneAndWhatIsInTheTrash() {
        long gone = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        long trashed = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-2\"}");
        long there = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-3\"}");
        trial.shop().delete(gone);
        trial.shop().trash(trashed);

        List<Outcome> outcomes = write(
                Trial.level("EM-1", id(gone), "3"),
                Trial.level("EM-2", id(trashed), "3"),
                Trial.level("EM-3", id(there), "3"));

        assertThat(message(outcomes.get(0))).startsWith("Product " + gone + " is gone");
        assertThat(message(outcomes.get(1))).startsWith("Product " + trashed + " is in the trash");
        assertThat(outcomes.get(2)).isEqualTo(Outcome.updated(id(there)));
    }

    @Test
    void refusesTheVariationsOfAProductThatIsGone() {
        long shirt = trial.shop().put("{\"name\":\"Shirt\",\"type\":\"variable\"}");
        long small = variation(shirt, "EM-2-S");
        trial.shop().delete(shirt);

        List<Outcome> outcomes = write(Trial.level("EM-2-S", id(shirt, small), "3"));

        assertThat(message(outcomes.get(0))).startsWith("Variation " + shirt + "/" + small + " is gone");
    }

    @Test
    void findsProductsAndVariationsByTheirReferences() {
        long mug = trial.shop().put("{\"name\":\"Mug\",\"sku\":\"EM-1\"}");
        long shirt = trial.shop().put("{\"name\":\"Shirt\",\"sku\":\"EM-2\",\"type\":\"variable\"}");
        long small = variation(shirt, "EM-2-S");

        List<Resolution> found = trial.stock()
                .resolve(
                        List.of(
                                new Claim("EM-1", null),
                                new Claim("EM-2-S", null),
                                new Claim("em-1", null),
                                new Claim("EM-2", null),
                                new Claim("EM-2-S", id(shirt, small)),
                                new Claim("EM-2-S", id(mug, small))),
                        trial.attempt());

        assertThat(found)
                .containsExactly(
                        Resolution.found(id(mug)),
                        Resolution.found(id(shirt, small)),
                        Resolution.absent(),
                        Resolution.absent(),
                        Resolution.found(id(shirt, small)),
                        Resolution.absent());
    }

    private long variation(long product, String reference) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("sku", reference);
        return trial.shop().putVariation(product, form);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private List<Outcome> write(Write<StockLevel>... levels) {
        return trial.stock().write(new ArrayList<>(List.of(levels)), trial.attempt());
    }

    private static ForeignId id(long product) {
        return new ForeignId(Long.toString(product));
    }

    private static ForeignId id(long product, long variation) {
        return new ForeignId(product + "/" + variation);
    }

    private static String message(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).fault().message();
    }
}
