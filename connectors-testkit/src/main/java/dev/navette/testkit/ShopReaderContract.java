package dev.navette.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Sale;
import dev.navette.model.Variant;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What every reader of a shop keeps to, whatever it reads of its pages.
 *
 * @param <R> the role
 * @param <T> what it reads
 */
abstract class ShopReaderContract<R extends Reader<T>, T> extends ReaderContract<R, T, ShopWorld> {

    private final Map<String, ForeignId> ids = new HashMap<>();
    private final TextRules<Product> texts = new TextRules<>(new Case());

    ShopReaderContract() {}

    /** What this role reads of a product, by the names; of the product's variants, where it reads these. */
    abstract Map<String, Object> contents(Product product);

    @Override
    final boolean save(int version, List<String> references) {
        return references.stream().allMatch(reference -> save(Goods.product(system(), reference, version)));
    }

    private boolean save(Product product) {
        ForeignId there = ids.get(product.reference().value());
        if (there == null) {
            put(product);
            return true;
        }
        return system().fields().stream().allMatch(field -> system().change(there, product, field));
    }

    @Override
    final void takeAway(String reference) {
        system().remove(id(reference));
    }

    @Override
    final boolean damage(String reference) {
        return system().damage(id(reference));
    }

    /** A reader with dates knows; one without gives everything on each read. */
    @Override
    final boolean knowsWhatChanged() {
        return true;
    }

    @Override
    final Object expected(String reference, int version) {
        return Objects.requireNonNull(
                contents(Goods.product(system(), reference, version)).get(nameOf(reference)));
    }

    @Test
    @Tag("ART-12")
    void everyFormIsThereInPagesOfAnySize() {
        assumeTrue(system().sellsVariants(), "this shop sells no variants");
        List<Product> products = List.of(
                inForms("EM", "EM-S", "EM-M", "EM-L", "EM-XL", "EM-XXL"),
                Goods.product(system(), "EM-7", 1),
                inForms("TH", "TH-1", "TH-2"));
        products.forEach(this::put);
        var expected = new HashMap<String, Object>();
        products.forEach(product -> expected.putAll(contents(product)));

        for (int size : new int[] {1, 2, 3, 4, 100}) {
            assertThat(contents(read(everything(), size).reads()))
                    .as("Every page is read with all that is sold on it, also at the border of a page of %s", size)
                    .isEqualTo(expected);
        }
        assertThat(contents(reader().named(List.copyOf(expected.keySet()))))
                .as("It is the same where names are asked")
                .isEqualTo(expected);
    }

    @Test
    @Tag("ART-12")
    void aFormThatGoesAwayMovesNoOtherOutOfSight() {
        assumeTrue(system().sellsVariants(), "this shop sells no variants");
        List<Product> products = List.of(
                inForms("EM", "EM-S", "EM-M", "EM-L", "EM-XL", "EM-XXL"), inForms("TH", "TH-1", "TH-2", "TH-3"));
        products.forEach(this::put);
        var stay = new ArrayList<String>();
        products.forEach(product -> stay.addAll(contents(product).keySet()));
        R reader = reader();
        Page<T> first = Reading.page(reader, everything(), 2);
        for (Map.Entry<String, ForeignId> form : system().variantsOf(id("EM")).entrySet()) {
            if (first.reads().get(0).name().equals(form.getKey())
                    || form.getKey().equals("EM-XL")) {
                system().remove(form.getValue());
                stay.remove(form.getKey());
            }
        }

        Reading<T> rest = Reading.inSeveralRuns(reader, first.next(), 2);

        var read = new ArrayList<>(rest.names());
        first.reads().forEach(one -> read.add(one.name()));
        assertThat(read)
                .as("Pages do not drift: where a form of a page goes away midway, no other is skipped")
                .containsAll(stay);
    }

    @Test
    void textsComeWithEveryCharacter() {
        texts.textsComeWithEveryCharacter();
    }

    @Test
    void namesMayHoldWhatFormatsUseThemselves() {
        texts.namesMayHoldWhatFormatsUseThemselves();
    }

    @Test
    void aTextMayHaveAMillionCharacters() {
        texts.aTextMayHaveAMillionCharacters();
    }

    @Test
    @Tag("ART-20")
    void anAmountComesToItsLastDigit() {
        texts.anAmountComesToItsLastDigit();
    }

    @Test
    @Tag("ART-20")
    void whatTheSystemDoesNotSayIsAbsentAndNotZero() {
        texts.whatTheSystemDoesNotSayIsAbsentAndNotZero();
    }

    final Listed listed() {
        return new Listed(system().fields());
    }

    /** The last that was put there of a reference. */
    final ForeignId id(String reference) {
        return WriterResolveRules.id(ids, reference);
    }

    final boolean has(String reference) {
        return ids.containsKey(reference);
    }

    final ForeignId put(Product product) {
        ForeignId id = system().put(product);
        ids.put(product.reference().value(), id);
        return id;
    }

    /** Puts a product there whose reference is written so; the rule is not tried where the shop holds no such. */
    final ForeignId putWritten(String reference, @Nullable String written) {
        Product product = Goods.product(system(), reference, 1);
        ForeignId id = system().put(product, written).orElse(null);
        assumeTrue(id != null, "this shop holds no such reference");
        return Objects.requireNonNull(id);
    }

    final Product inForms(String reference, String... forms) {
        var page = new Product(new Reference(reference), new ProductTexts("Café", "Torréfaction"), Sale.NONE);
        var variants = new ArrayList<Variant>();
        for (String form : forms) {
            int version = variants.size() + 1;
            variants.add(new Variant(new Reference(form), Goods.price(system(), version), Quantity.of(version)));
        }
        return page.withVariants(variants);
    }

    private final class Case implements TextRules.Case<Product> {

        @Override
        public Product described(String reference, @Nullable String text) {
            return Goods.product(system(), reference, new ProductTexts("Article " + reference, text), 1);
        }

        @Override
        public Product priced(String reference, @Nullable Money amount) {
            Price price = amount == null ? null : new Price(amount, system().prices());
            return new Product(
                    new Reference(reference), new ProductTexts("Article " + reference, null), Sale.of(price, null));
        }

        @Override
        public void put(List<Product> products) {
            products.forEach(ShopReaderContract.this::put);
        }

        @Override
        public Map<String, Object> expected(List<Product> products) {
            var all = new LinkedHashMap<String, Object>();
            products.forEach(product -> all.putAll(contents(product)));
            return all;
        }

        @Override
        public Map<String, Object> read() {
            List<Read<T>> reads = ShopReaderContract.this.read(everything(), 4).reads();
            return contents(reads);
        }

        @Override
        public Map<String, Object> named(List<Product> products) {
            return contents(reader().named(List.copyOf(expected(products).keySet())));
        }
    }
}
