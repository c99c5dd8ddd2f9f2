package dev.navette.testkit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link StockWriter} keeps to: extend it, and return the shop that is written to. */
public abstract class StockWriterContract extends WriterContract<StockLevel, Product, ShopWorld> {

    /** For a connector's own test. */
    protected StockWriterContract() {}

    @Override
    final Class<StockWriter> role() {
        return StockWriter.class;
    }

    @Override
    final String nameOf(String reference) {
        return reference;
    }

    @Override
    final Product thing(String reference, int version) {
        return Goods.product(system(), reference, version);
    }

    @Override
    final ForeignId putByHand(String reference) {
        return system().put(thing(reference, 1));
    }

    @Override
    final Write<StockLevel> change(ForeignId id, String reference, int version) {
        return level(reference, id, Quantity.of(version));
    }

    @Override
    final Object changed(Product product) {
        return Objects.requireNonNull(product.quantity(), "every product of this contract has a quantity");
    }

    @Override
    final List<There<Product>> there() {
        return Goods.there(system());
    }

    @Test
    @Tag("ART-19")
    void aQuantityIsSetAsItIs() {
        String fraction = system().countsWholeUnits() ? "1125" : "1.125";
        for (String quantity : List.of("5", "0", "-3", fraction, "98765432")) {
            String reference = "EM" + quantity;
            ForeignId id = system().put(thing(reference, 1));

            List<Outcome> outcomes = write(List.of(level(reference, id, Quantity.of(quantity))));

            assertThat(doneIds(outcomes)).containsExactly(id);
            assertThat(only(reference).thing().quantity())
                    .as("The quantity is set absolutely and exactly, zero and less than zero too")
                    .isEqualTo(Quantity.of(quantity));
        }
    }

    @Test
    @Tag("ART-19")
    void aFractionIsRefusedWhereWholeUnitsAreCounted() {
        assumeTrue(system().countsWholeUnits(), "this system keeps decimals");
        ForeignId id = system().put(thing("EM-1", 1));

        List<Outcome> outcomes = write(List.of(level("EM-1", id, Quantity.of("1.125"))));

        assertThat(only("EM-1").thing())
                .as("A quantity is never rounded unasked")
                .isEqualTo(thing("EM-1", 1));
        isWellSaid(outcomes.get(0), "EM-1");
    }

    @Test
    @Tag("ART-21")
    void nothingButTheQuantityIsWritten() {
        ForeignId id = system().put(thing("EM-1", 1));

        write(List.of(level("EM-1", id, Quantity.of(7))));

        Product before = thing("EM-1", 1);
        assertThat(only("EM-1").thing())
                .as("Name, texts and price stay as they are, byte for byte")
                .isEqualTo(before.with(before.sale().withQuantity(Quantity.of(7))));
    }

    @Test
    void whatTheShopDoesNotHaveIsNotCreated() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        ForeignId id = system().put(thing("EM-1", 1));

        List<Outcome> outcomes =
                write(List.of(level("EM-1", id, Quantity.of(5)), level("EM-404", null, Quantity.of(5))));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("A stock without an id is refused for itself: setting stock never creates")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED);
        assertThat(system().products()).as("No product is made by its stock").hasSize(1);
        isWellSaid(outcomes.get(1), "EM-404");
    }

    @Test
    @Tag("promise-3")
    void whatRepeatingWouldHarmIsKnownByItsAttempt() {
        ForeignId id = system().put(thing("EM-1", 1));
        Write<StockLevel> level = level("EM-1", id, Quantity.of(5));
        assumeTrue(writer().repeat(level.claim()) == Repeat.HARMFUL, "repeating a change is said to do no harm");
        TestAttempt attempt = attempt();

        Resolution before =
                writer().resolve(List.of(level.claim()), attempt.takenUpAgain()).get(0);
        writer().write(List.of(level), attempt);
        Resolution after =
                writer().resolve(List.of(level.claim()), attempt.takenUpAgain()).get(0);

        assertThat(found(before))
                .as(
                        "An attempt of which nothing has arrived is not found, though its product is there: what is found is"
                                + " counted as done, and written again at once where it differs")
                .isEmpty();
        assertThat(found(after))
                .as("What has arrived is found by another process that knows the attempt alone")
                .hasValue(id);
    }

    private static Write<StockLevel> level(String reference, @Nullable ForeignId id, Quantity quantity) {
        return new Write<>(
                new Claim(reference, id),
                new StockLevel(new Reference(reference), quantity),
                Set.of(ProductField.QUANTITY),
                Map.of());
    }
}
