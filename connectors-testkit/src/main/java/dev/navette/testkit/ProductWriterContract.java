package dev.navette.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopWorld.Shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link ProductWriter} keeps to: extend it, and return the shop that is written to. */
public abstract class ProductWriterContract extends CreatorContract<Product, Product, ShopWorld> {

    private static final int MILLION = 1_000_000;
    private static final Set<ProductField> ALL = EnumSet.allOf(ProductField.class);

    /** For a connector's own test. */
    protected ProductWriterContract() {}

    @Override
    final Class<ProductWriter> role() {
        return ProductWriter.class;
    }

    @Override
    final String nameOf(String reference) {
        return reference;
    }

    @Override
    final Product thing(String reference, int version) {
        return Goods.product(shop(), reference, version);
    }

    @Override
    final ForeignId putByHand(String reference) {
        return shop().put(thing(reference, 1));
    }

    @Override
    final Write<Product> change(ForeignId id, String reference, int version) {
        return new Write<>(new Claim(reference, id), thing(reference, version), ALL, Map.of());
    }

    @Override
    final Write<Product> creation(String reference, int version) {
        return creation(thing(reference, version));
    }

    @Override
    final Object changed(Product product) {
        return product;
    }

    @Override
    final List<There<Product>> there() {
        return Goods.there(shop());
    }

    @Test
    @Tag("ART-21")
    void onlyTheNamedFieldsAreWritten() {
        for (ProductField field : shop().fields()) {
            String reference = "EM-" + field.code();
            ForeignId id = shop().put(thing(reference, 1));
            Product next = product(reference, "Café en grains 1 kg", "Torréfaction 7", 7);
            var write = new Write<>(new Claim(reference, id), next, Set.of(field), Map.of());

            List<Outcome> outcomes = write(List.of(write));

            assertThat(doneIds(outcomes)).containsExactly(id);
            assertThat(only(reference).thing())
                    .as(
                            "Only the field %s is written; all others keep what the shop has, byte for byte: they may be a"
                                    + " person's work",
                            field)
                    .isEqualTo(Goods.copied(field, next, thing(reference, 1)));
        }
    }

    @Test
    @Tag("ART-21")
    void whatTurnsOutToBeThereKeepsWhatIsForNewOnesAlone() {
        assumeTrue(shop().tellsWhatItHas(), "this shop cannot be asked what it has");
        ForeignId id = shop().put(thing("EM-1", 1));
        Product next = product("EM-1", "Café en grains 1 kg", "Torréfaction 7", 7);

        write(List.of(new Write<>(new Claim("EM-1", null), next, ALL, Map.of(), Map.of(), ALL)));

        assertThat(shop().products())
                .as(
                        "A create that finds its product there already, or makes a second one, changes nothing of the first in"
                                + " fields that are for new products alone: they may be a person's work")
                .filteredOn(shown -> shown.id().equals(id))
                .extracting(Shown::product)
                .containsExactly(thing("EM-1", 1));
    }

    @Test
    void whatIsAbsentDeletesNothing() {
        ForeignId id = shop().put(thing("EM-1", 1));
        var nothing = new Product(new Reference("EM-1"), new ProductTexts("Café moulu 250 g", null), null, null);

        List<Outcome> outcomes = write(List.of(new Write<>(new Claim("EM-1", id), nothing, ALL, Map.of())));

        assertThat(doneIds(outcomes)).containsExactly(id);
        assertThat(only("EM-1").thing())
                .as("What the ERP says nothing of is left alone: absence never deletes")
                .isEqualTo(thing("EM-1", 1));
    }

    @Test
    @Tag("promise-6")
    void whatIsRefusedHoldsUpNoOther() {
        Optional<Write<Product>> refused = shop().refused("EM-2");
        assumeTrue(refused.isPresent(), "this shop takes everything");
        Write<Product> culprit = refused.orElseThrow();

        List<Outcome> outcomes = write(List.of(creation("EM-1", 1), culprit, creation("EM-3", 3)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("One element's refusal is its own; it is an outcome and never an exception")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(shop().products())
                .as("The others are written, and nothing is of what was refused")
                .extracting(shown -> shown.product().reference().value())
                .containsExactlyInAnyOrder("EM-1", "EM-3");
        isWellSaid(outcomes.get(1), culprit.claim().name());
    }

    @Test
    void textsGoWithEveryCharacter() {
        List<Product> products = List.of(
                product("EM-1", "Œufs frais d'Île-de-France", "À 3 € la douzaine", 1),
                product("EM-2", "Thé \uD83C\uDF75", "Du \uD83D\uDC68\u200D\uD83C\uDF3E", 1),
                product("EM-3", "Cafe\u0301", "combining and not composed", 1),
                product("EM-4", "قهوة عربية", "日本のお茶", 1),
                product("EM\"5\\6", "Quote \" and backslash \\", "A line\nand ; , \t | another", 1),
                product("EM/7?8=9&10#11%20", "'; DROP TABLE products; --", "<b>{\"json\": [1]}</b>", 1));

        List<Outcome> outcomes = write(creations(products));

        assertThat(doneIds(outcomes)).hasSize(products.size());
        assertThat(shop().products())
                .as("Accents, emoji, right-to-left, markup, quotes, backslashes and line ends go as they are")
                .extracting(Shown::product)
                .containsExactlyInAnyOrderElementsOf(products);
    }

    @Test
    void aTextMayHaveAMillionCharacters() {
        Product text = product("EM-1", "Café moulu 250 g", "é".repeat(MILLION), 1);

        write(List.of(creation(text)));

        assertThat(only("EM-1").thing().equals(text))
                .as("A text of a million characters goes whole")
                .isTrue();
    }

    @Test
    @Tag("ART-20")
    void anAmountGoesToItsLastDigit() {
        List<Product> products = List.of(
                priced("EM-1", "0.10", "0.125"), priced("EM-2", "12345678.99", "98765432"), priced("EM-3", "0", "0"));

        write(creations(products));

        assertThat(shop().products())
                .as("Amounts and quantities are decimal and exact, and zero is written as zero")
                .extracting(Shown::product)
                .containsExactlyInAnyOrderElementsOf(products);
    }

    private List<Write<Product>> creations(List<Product> products) {
        return products.stream().map(this::creation).toList();
    }

    private Write<Product> creation(Product product) {
        return new Write<>(new Claim(product.reference().value(), null), product, ALL, Map.of());
    }

    private Product product(String reference, String name, String description, int version) {
        return Goods.product(shop(), reference, new ProductTexts(name, description), version);
    }

    private Product priced(String reference, String amount, String quantity) {
        return new Product(
                new Reference(reference),
                new ProductTexts("Café moulu 250 g", "Torréfaction"),
                new Price(Money.of(amount, "EUR"), shop().prices()),
                Quantity.of(quantity));
    }
}
