package dev.navette.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopWorld.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link ProductWriter} keeps to: extend it, and return the shop that is written to. */
public abstract class ProductWriterContract extends FieldsCreatorContract<Product, ShopWorld> {

    private static final int MILLION = 1_000_000;

    /** For a connector's own test. */
    protected ProductWriterContract() {}

    @Override
    final Class<ProductWriter> role() {
        return ProductWriter.class;
    }

    @Override
    final Set<ProductField> all() {
        return EnumSet.allOf(ProductField.class);
    }

    @Override
    final Set<ProductField> fields() {
        return system().fields();
    }

    @Override
    final Product thing(String reference, int version) {
        return Goods.product(system(), reference, version);
    }

    @Override
    final Product described(String reference, String name, String description, int version) {
        return Goods.product(system(), reference, new ProductTexts(name, description), version);
    }

    @Override
    final Product nothingOf(String reference) {
        return new Product(new Reference(reference), new ProductTexts("Café moulu 250 g", null), null, null);
    }

    @Override
    final Product copied(Field field, Product from, Product onto) {
        return Goods.copied((ProductField) field, from, onto);
    }

    @Override
    final Optional<Write<Product>> refused(String reference) {
        return system().refused(reference);
    }

    @Override
    final ForeignId putByHand(String reference) {
        return system().put(thing(reference, 1));
    }

    @Override
    final List<There<Product>> there() {
        return Goods.there(system());
    }

    @Test
    void aTextMayHaveAMillionCharacters() {
        Product text = described("EM-1", "Café moulu 250 g", "é".repeat(MILLION), 1);

        write(List.of(creation("EM-1", text)));

        assertThat(only("EM-1").thing().equals(text))
                .as("A text of a million characters goes whole")
                .isTrue();
    }

    @Test
    @Tag("ART-20")
    void anAmountGoesToItsLastDigit() {
        List<Product> products = List.of(
                priced("EM-1", "0.10", system().countsWholeUnits() ? "125" : "0.125"),
                priced("EM-2", "12345678.99", "98765432"),
                priced("EM-3", "0", "0"));

        write(products.stream()
                .map(product -> creation(product.reference().value(), product))
                .toList());

        assertThat(system().products())
                .as("Amounts and quantities are decimal and exact, and zero is written as zero")
                .extracting(Shown::product)
                .containsExactlyInAnyOrderElementsOf(
                        products.stream().map(system()::shown).toList());
    }

    /** With the fields that the shop has a place for, as all products here. */
    private Product priced(String reference, String amount, String quantity) {
        Product all = new Product(
                new Reference(reference),
                new ProductTexts("Café moulu 250 g", "Torréfaction"),
                new Price(Money.of(amount, "EUR"), system().prices()),
                Quantity.of(quantity));
        Product product = nothingOf(reference);
        for (ProductField field : fields()) {
            product = copied(field, all, product);
        }
        return product;
    }
}
