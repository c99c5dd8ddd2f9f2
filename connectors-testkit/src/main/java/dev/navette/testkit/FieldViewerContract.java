package dev.navette.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductFields;
import dev.navette.model.ProductTexts;
import dev.navette.model.ProductValues;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.Variant;
import dev.navette.spi.FieldViewer;
import dev.navette.testkit.ShopWorld.Shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link FieldViewer} keeps to: extend it, and return the shop that is looked at. */
@Tag("RUN-7")
@Timeout(120)
public abstract class FieldViewerContract extends WireReadingRules {

    private static final Set<Field> ALL = Set.of(ProductField.values());

    private final List<ForeignId> filled = new ArrayList<>();
    private ShopWorld world;

    /** For a connector's own test. */
    protected FieldViewerContract() {}

    /**
     * A shop without any product, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ShopWorld world() throws Exception;

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void aValueIsSaidInTheWordsOfWhatWeWouldWrite() {
        Product plain = Goods.product(world, "EM-1", 1);
        Product strange = Goods.product(
                world,
                "EM-2",
                new ProductTexts("Œufs frais \uD83E\uDD5A d'Île", "À <b>3 €</b>\n\"la\" douzaine; قهوة"),
                1200);
        ForeignId first = world.put(plain);
        ForeignId second = world.put(strange);

        Map<ForeignId, Map<Field, String>> seen = view(LinkKind.PRODUCT, List.of(first, second), ALL);

        assertThat(seen)
                .as(
                        "Each value is said in the very words of what we would write: else every plan shows changes that are"
                                + " none")
                .isEqualTo(Map.of(first, words(plain), second, words(strange)));
    }

    @Test
    void whatIsSoldIsSeenUnderItsOwnKind() {
        Product product = Goods.product(world, "EM-1", 1);
        ForeignId id = world.put(product);

        Map<ForeignId, Map<Field, String>> seen =
                view(LinkKind.SELLABLE, List.of(id), Set.of(ProductField.PRICE, ProductField.QUANTITY));

        assertThat(seen)
                .as("A simple product is what is sold, too: its price and its quantity are seen under that kind")
                .isEqualTo(Map.of(id, sold(product.price(), product.quantity())));
    }

    @Test
    @Tag("ART-12")
    void aVariantIsSeenWithItsOwnValues() {
        assumeTrue(world.sellsVariants(), "this shop sells no variants");
        Variant form = form("EM-1", 1);
        Variant other = form("EM-2", 2);
        Product master = new Product(new Reference("EM"), new ProductTexts("Café", "Torréfaction"), null, null);
        ForeignId id = world.put(master.withVariants(List.of(form, other)));
        ForeignId first = id(world.variantsOf(id), "EM-1");
        ForeignId second = id(world.variantsOf(id), "EM-2");

        Map<ForeignId, Map<Field, String>> seen =
                view(LinkKind.SELLABLE, List.of(first, second), Set.of(ProductField.PRICE, ProductField.QUANTITY));

        assertThat(seen)
                .as("Each variant is seen with its own price and quantity")
                .isEqualTo(Map.of(
                        first, sold(form.price(), form.quantity()), second, sold(other.price(), other.quantity())));
        assertThat(view(LinkKind.PRODUCT, List.of(id), ALL))
                .as("The product is seen without a price or a quantity: it is not sold itself")
                .isEqualTo(Map.of(id, words(master)));
    }

    @Test
    void onlyWhatIsAskedIsSaid() {
        ForeignId id = world.put(Goods.product(world, "EM-1", 1));

        for (ProductField field : List.of(ProductField.NAME, ProductField.PRICE)) {
            assertThat(view(LinkKind.PRODUCT, List.of(id), Set.of(field)))
                    .as("Only the field that was asked is said: a plan shows what the flow may write")
                    .hasEntrySatisfying(id, values -> assertThat(values).containsOnlyKeys(field));
        }
    }

    @Test
    void aFieldWithoutAValueIsLeftOut() {
        var bare = new Product(new Reference("EM-1"), new ProductTexts("Café moulu 250 g", null), null, null);
        ForeignId id = world.put(bare);

        Map<ForeignId, Map<Field, String>> seen = view(LinkKind.PRODUCT, List.of(id), ALL);

        assertThat(seen)
                .as(
                        "A field that nobody has set is left out: an empty text or a zero would look like a value to be kept")
                .isEqualTo(Map.of(id, words(bare)));
    }

    @Test
    void aFieldThatTheShopDoesNotKnowIsLeftOut() {
        ForeignId id = world.put(Goods.product(world, "EM-1", 1));
        Field own = Field.of(LinkKind.PRODUCT, "harvest");

        Map<ForeignId, Map<Field, String>> seen = view(LinkKind.PRODUCT, List.of(id), Set.of(own, ProductField.NAME));

        assertThat(seen)
                .as(
                        "A field that the shop does not know is left out, and never an exception: a host has fields of its own")
                .hasEntrySatisfying(id, values -> assertThat(values).containsOnlyKeys(ProductField.NAME));
    }

    @Test
    void anIdThatIsNotThereIsLeftOut() {
        ForeignId gone = world.put(Goods.product(world, "EM-1", 1));
        ForeignId stays = world.put(Goods.product(world, "EM-2", 1));
        world.remove(gone);

        for (LinkKind kind : List.of(LinkKind.PRODUCT, LinkKind.SELLABLE)) {
            assertThat(view(kind, List.of(gone, stays, new ForeignId("no id of this shop")), ALL))
                    .as("What is gone or never was is left out, and never an exception: the others are seen")
                    .containsOnlyKeys(stays);
        }
    }

    @Test
    void anIdOfAnotherKindIsLeftOut() {
        ForeignId simple = world.put(Goods.product(world, "EM-1", 1));
        var strange = new HashMap<LinkKind, Set<ForeignId>>();
        strange.put(LinkKind.TERM, Set.of(simple));
        if (world.sellsVariants()) {
            ForeignId master = world.put(new Product(new Reference("EM"), new ProductTexts("Café", null), null, null)
                    .withVariants(List.of(form("EM-2", 2))));
            strange.put(LinkKind.SELLABLE, Set.of(master));
            strange.put(LinkKind.PRODUCT, Set.of(id(world.variantsOf(master), "EM-2")));
        }

        strange.forEach((kind, ids) -> assertThat(view(kind, ids, ALL))
                .as("An id of something else than a %s is left out: a number may be the id of two things", kind)
                .isEmpty());
    }

    @Test
    void aHundredIdsAreSeenAtOnce() {
        List<ForeignId> ids = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> world.put(Goods.product(world, "EM-" + number, number)))
                .toList();

        Map<ForeignId, Map<Field, String>> seen = view(LinkKind.PRODUCT, ids, Set.of(ProductField.QUANTITY));

        var expected = new HashMap<ForeignId, Map<Field, String>>();
        for (int i = 0; i < ids.size(); i++) {
            expected.put(ids.get(i), Map.of(ProductField.QUANTITY, String.valueOf(i + 1)));
        }
        assertThat(seen)
                .as("100 ids may be asked at once, however many requests that takes, and each has its own values")
                .isEqualTo(expected);
    }

    @Test
    void aValueIsAsItIsNow() {
        ForeignId id = world.put(Goods.product(world, "EM-1", 1));
        FieldViewer viewer = viewer();
        viewer.view(LinkKind.PRODUCT, List.of(id), ALL);
        Product next = Goods.product(world, "EM-1", 7);
        assumeTrue(world.change(id, next, ProductField.QUANTITY), "hands cannot change what is there");

        assertThat(viewer.view(LinkKind.PRODUCT, List.of(id), Set.of(ProductField.QUANTITY)))
                .as("A value is as it is now: what somebody changed by hand is what is asked for")
                .isEqualTo(Map.of(id, Map.of(ProductField.QUANTITY, "7")));
    }

    @Test
    void viewingChangesNothing() {
        ForeignId id = world.put(Goods.product(world, "EM-1", 1));
        List<Shown> before = world.products();

        view(LinkKind.PRODUCT, List.of(id), ALL);

        assertThat(world.products()).as("Looking changes nothing").isEqualTo(before);
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        ForeignId id = world.put(Goods.product(world, "EM-1", 1));
        FieldViewer viewer = viewer();
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> viewer.view(LinkKind.PRODUCT, List.of(id), ALL))
                .as("A system that does not answer is told as such: an empty answer would say that all is gone")
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        Product product = Goods.product(world, "EM-1", 1);
        ForeignId id = world.put(product);

        interrupted(() -> view(LinkKind.PRODUCT, List.of(id), ALL));

        assertThat(view(LinkKind.PRODUCT, List.of(id), ALL))
                .as("What was stopped leaves nothing in the way of the next call")
                .isEqualTo(Map.of(id, words(product)));
    }

    @Override
    final ShopWorld system() {
        return world;
    }

    @Override
    final Class<FieldViewer> role() {
        return FieldViewer.class;
    }

    @Override
    final void fill(int elements) {
        for (int number = 1; number <= elements; number++) {
            filled.add(world.put(Goods.product(world, "EM-" + number, number)));
        }
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        return Map.of("viewing fields", () -> view(LinkKind.PRODUCT, filled, ALL));
    }

    private FieldViewer viewer() {
        return role(world.connection(), FieldViewer.class);
    }

    /** Only fields of the kind are asked, and for a product also those of what is sold, which a simple one has itself. */
    private Map<ForeignId, Map<Field, String>> view(LinkKind kind, Collection<ForeignId> ids, Set<Field> fields) {
        var asked = new HashSet<Field>(fields);
        asked.removeIf(field -> kind.equals(LinkKind.SELLABLE) && !field.kind().equals(kind));
        return viewer().view(kind, new ArrayList<>(ids), asked);
    }

    private Variant form(String reference, int version) {
        return new Variant(new Reference(reference), Goods.price(world, version), Quantity.of(version));
    }

    private Map<Field, String> words(Product said) {
        Product product = world.shown(said);
        var words = new HashMap<Field, String>();
        ProductFields.of(product).forEach(field -> note(words, field, ProductFields.valueOf(field, product)));
        if (product.variants().isEmpty()) {
            var sold = new Variant(product.reference(), product.sale());
            ProductFields.sold().forEach(field -> note(words, field, ProductFields.valueOf(field, sold)));
        }
        return words;
    }

    private static void note(Map<Field, String> words, Field field, @Nullable FieldValue value) {
        if (value != null) {
            words.put(field, value.toString());
        }
    }

    private static Map<Field, String> sold(@Nullable Price price, @Nullable Quantity quantity) {
        var words = new HashMap<Field, String>();
        if (price != null) {
            words.put(ProductField.PRICE, ProductValues.price(price).toString());
        }
        if (quantity != null) {
            words.put(ProductField.QUANTITY, ProductValues.quantity(quantity).toString());
        }
        return words;
    }

    private static ForeignId id(Map<String, ForeignId> ids, String reference) {
        return Objects.requireNonNull(ids.get(reference), () -> "there is no variant " + reference);
    }
}
