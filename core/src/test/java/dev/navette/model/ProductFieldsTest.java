package dev.navette.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each field is read, copied and named for itself; on this the update policy and plans stand. */
@Tag("ART-21")
class ProductFieldsTest {

    private static final long SEED = 20261120;
    private static final int PAIRS = 400;
    private static final Set<ProductField> IN_PARTS = Set.of(ProductField.META, ProductField.DIMENSIONS);
    private static final List<Field> PAGE = ProductFields.of(List.of("de", "en", "en-GB", "nl"));

    private final RandomProducts products = new RandomProducts(SEED);

    @Test
    void areThoseOfThePageInEachLanguageAndThoseOfWhatIsSold() {
        List<String> page = ProductFields.of(
                        Map.of("en", new ProductTexts("Tea", null)).keySet())
                .stream()
                .map(Field::code)
                .toList();

        assertThat(page)
                .containsExactly(
                        "name",
                        "summary",
                        "description",
                        "meta",
                        "brand",
                        "supplier",
                        "images",
                        "documents",
                        "features",
                        "category",
                        "categories",
                        "tax-class",
                        "related",
                        "better",
                        "components",
                        "active",
                        "name@en",
                        "summary@en",
                        "description@en",
                        "meta@en");
        assertThat(ProductFields.sold())
                .extracting(Field::code)
                .containsExactly(
                        "price",
                        "special-prices",
                        "quantity",
                        "weight",
                        "dimensions",
                        "barcode",
                        "eco-participation",
                        "options",
                        "own-images",
                        "sold",
                        "usual");
    }

    @Test
    void areThoseOfTheLanguagesThatAProductHas() {
        for (int i = 0; i < PAIRS; i++) {
            Product product = products.next();

            assertThat(ProductFields.of(product))
                    .isEqualTo(ProductFields.of(product.translations().keySet()));
        }
    }

    @Test
    void copyThatFieldAloneAndOnlyWhereTheOtherSaysSomething() {
        for (int i = 0; i < PAIRS; i++) {
            Product from = products.next();
            Product onto = products.next();
            for (Field field : PAGE) {
                String told = field.code() + " of pair " + i + " of seed " + SEED;
                Product copied = ProductFields.copy(field, from, onto);

                Map<Field, @Nullable FieldValue> expected = values(onto);
                FieldValue said = ProductFields.valueOf(field, from);
                if (said != null) {
                    expected.put(field, laidOver(field, said, ProductFields.valueOf(field, onto)));
                }
                assertThat(values(copied)).as(told).isEqualTo(expected);
                assertThat(ProductFields.copy(field, from, copied)).as(told).isEqualTo(copied);
                assertThat(List.of(copied.reference(), copied.sale(), copied.variants()))
                        .as(told)
                        .isEqualTo(List.of(onto.reference(), onto.sale(), onto.variants()));
                if (said == null) {
                    assertThat(copied).as(told).isSameAs(onto);
                }
            }
        }
    }

    @Test
    void copyThatFieldOfWhatIsSoldAloneAndOnlyWhereTheOtherSaysSomething() {
        for (int i = 0; i < PAIRS; i++) {
            Variant from = products.nextVariant();
            Variant onto = products.nextVariant();
            for (Field field : ProductFields.sold()) {
                String told = field.code() + " of pair " + i + " of seed " + SEED;
                Variant copied = ProductFields.copy(field, from, onto);

                Map<Field, @Nullable FieldValue> expected = values(onto);
                FieldValue said = ProductFields.valueOf(field, from);
                if (said != null) {
                    expected.put(field, laidOver(field, said, ProductFields.valueOf(field, onto)));
                }
                assertThat(values(copied)).as(told).isEqualTo(expected);
                assertThat(ProductFields.copy(field, from, copied)).as(told).isEqualTo(copied);
                assertThat(copied.reference()).as(told).isEqualTo(onto.reference());
                if (said == null) {
                    assertThat(copied).as(told).isSameAs(onto);
                }
            }
        }
    }

    @Test
    void areAllCopiedOrOneIsForgotten() {
        for (int i = 0; i < PAIRS; i++) {
            Product from = products.next();
            Product bare = new Product(from.reference(), new ProductTexts("", null), Sale.NONE);
            Variant sold = products.nextVariant();

            Product page = bare;
            for (Field field : ProductFields.of(from)) {
                page = ProductFields.copy(field, from, page);
            }
            Variant variant = new Variant(sold.reference(), Sale.NONE);
            for (Field field : ProductFields.sold()) {
                variant = ProductFields.copy(field, sold, variant);
            }

            assertThat(values(page)).as("product %d of seed %d", i, SEED).isEqualTo(values(from));
            assertThat(variant).as("variant %d of seed %d", i, SEED).isEqualTo(sold);
        }
    }

    @Test
    void sayNothingOfTheOtherKindNorOfFieldsOfOthers() {
        Product product = products.next();
        Variant variant = products.nextVariant();
        Field own = Field.of(LinkKind.PRODUCT, "colour-of-the-shelf");

        for (Field field : ProductFields.sold()) {
            assertThat(ProductFields.valueOf(field, product)).isNull();
            assertThat(ProductFields.copy(field, products.next(), product)).isSameAs(product);
            assertThat(ProductFields.namesOf(field, product)).isEmpty();
        }
        for (Field field : PAGE) {
            assertThat(ProductFields.valueOf(field, variant)).isNull();
            assertThat(ProductFields.copy(field, products.nextVariant(), variant))
                    .isSameAs(variant);
            assertThat(ProductFields.namesOf(field, variant)).isEmpty();
        }
        assertThat(ProductFields.valueOf(own, product)).isNull();
        assertThat(ProductFields.valueOf(own, variant)).isNull();
        assertThat(ProductFields.copy(own, products.next(), product)).isSameAs(product);
        assertThat(ProductFields.namesOf(own, product)).isEmpty();
    }

    @Test
    void loseOfWhatTheyNameExactlyWhatIsNotKept() {
        for (int i = 0; i < PAIRS; i++) {
            String told = "product " + i + " of seed " + SEED;
            Product product = products.next();
            Predicate<Named> kept = named -> named.name().hashCode() % 3 != 0;

            Product left = ProductFields.naming(product, kept);

            for (Field field : ProductFields.of(product)) {
                List<Named> named = ProductFields.namesOf(field, product);
                List<Named> still = named.stream().filter(kept).toList();
                assertThat(ProductFields.namesOf(field, left)).as(told).isEqualTo(still);
                boolean emptied = still.isEmpty() && !named.isEmpty();
                if (still.equals(named) || emptied) {
                    assertThat(ProductFields.valueOf(field, left))
                            .as(told)
                            .isEqualTo(emptied ? null : ProductFields.valueOf(field, product));
                }
            }
            assertThat(left.texts()).as(told).isEqualTo(product.texts());
            assertThat(left.translations()).as(told).isEqualTo(product.translations());
            assertThat(ProductFields.namesOf(left))
                    .as(told)
                    .isEqualTo(
                            ProductFields.namesOf(product).stream().filter(kept).toList());
            assertThat(ProductFields.naming(product, any -> true)).as(told).isEqualTo(product);
        }
    }

    @Test
    void loseOfWhatIsSoldExactlyWhatIsNotKept() {
        for (int i = 0; i < PAIRS; i++) {
            String told = "variant " + i + " of seed " + SEED;
            Variant variant = products.nextVariant();
            Predicate<Named> kept = named -> named.name().hashCode() % 3 != 0;

            Variant left = ProductFields.naming(variant, kept);

            assertThat(ProductFields.namesOf(left))
                    .as(told)
                    .isEqualTo(
                            ProductFields.namesOf(variant).stream().filter(kept).toList());
            assertThat(forAnybody(left)).as(told).isEqualTo(forAnybody(variant));
            for (ProductField field : List.of(ProductField.PRICE, ProductField.QUANTITY, ProductField.SOLD)) {
                assertThat(ProductFields.valueOf(field, left))
                        .as(told)
                        .isEqualTo(ProductFields.valueOf(field, variant));
            }
            assertThat(ProductFields.naming(variant, any -> true)).as(told).isEqualTo(variant);
        }
    }

    @Test
    void keepAnEmptyListForItSaysSomething() {
        Product product = new Product(new Reference("EM-1"), new ProductTexts("Thé", null), Sale.NONE)
                .withRelated(List.of())
                .withImages(List.of());

        assertThat(ProductFields.naming(product, none -> false)).isEqualTo(product);
    }

    @Test
    void layWhatIsSaidOfATextOrASizeOverWhatIsThere() {
        Product from = searched(new SearchTexts("Thé vert", null, null, "the-vert"));
        Product onto = searched(new SearchTexts("Thé", "Bio", "the", null));
        Variant wide = sized(new Dimensions(Length.of("5", LengthUnit.CENTIMETRE), null, null));
        Variant high = sized(
                new Dimensions(Length.of("9", LengthUnit.CENTIMETRE), Length.of("1", LengthUnit.CENTIMETRE), null));

        assertThat(ProductFields.copy(ProductField.META, from, onto).texts().search())
                .isEqualTo(new SearchTexts("Thé vert", "Bio", "the", "the-vert"));
        assertThat(ProductFields.copy(ProductField.DIMENSIONS, wide, high)
                        .sale()
                        .dimensions())
                .hasToString("50 mm × 10 mm × ?");
    }

    @Test
    void nameWhatASpecialPriceIsForAndWhatAPackIsMadeOf() {
        Price price = new Price(Money.of("9", "EUR"), Basis.NET);
        Variant sold = new Variant(
                new Reference("EM-1"),
                Sale.NONE.withSpecial(List.of(
                        SpecialPrice.of(Buyer.group("PRO"), price),
                        SpecialPrice.of(Buyer.customer("C1"), price),
                        SpecialPrice.of(Buyer.ANYBODY, price),
                        SpecialPrice.of(Buyer.group("PRO"), price).from(Quantity.of(10)))));
        Product pack = new Product(new Reference("LOT"), new ProductTexts("Lot", null), Sale.NONE)
                .with(ProductRelations.NONE.withComponents(
                        List.of(new Component(new Reference("EM-1"), Quantity.of(2)))));

        assertThat(ProductFields.namesOf(ProductField.SPECIAL_PRICES, sold))
                .containsExactly(new Named(LinkKind.TERM, "customer-group:PRO"), new Named(LinkKind.CUSTOMER, "C1"));
        assertThat(ProductFields.namesOf(ProductField.COMPONENTS, pack))
                .containsExactly(new Named(LinkKind.SELLABLE, "EM-1"));
    }

    private static Product searched(SearchTexts texts) {
        return new Product(new Reference("EM-1"), new ProductTexts("Thé", null, null, texts), Sale.NONE);
    }

    private static Variant sized(Dimensions size) {
        return new Variant(new Reference("EM-1"), Sale.NONE.withDimensions(size));
    }

    private static Map<Field, @Nullable FieldValue> values(Product product) {
        Map<Field, @Nullable FieldValue> values = new LinkedHashMap<>();
        PAGE.forEach(field -> values.put(field, ProductFields.valueOf(field, product)));
        return values;
    }

    private static Map<Field, @Nullable FieldValue> values(Variant variant) {
        Map<Field, @Nullable FieldValue> values = new LinkedHashMap<>();
        ProductFields.sold().forEach(field -> values.put(field, ProductFields.valueOf(field, variant)));
        return values;
    }

    /** Of what has parts, those that are not said stay. */
    private static FieldValue laidOver(Field field, FieldValue over, @Nullable FieldValue under) {
        ProductField base = field instanceof TranslatedField translated ? translated.field() : (ProductField) field;
        if (under == null || !IN_PARTS.contains(base)) {
            return over;
        }
        var parts = new ArrayList<@Nullable String>();
        for (int i = 0; i < over.parts().size(); i++) {
            String said = over.parts().get(i);
            parts.add(said == null ? under.parts().get(i) : said);
        }
        return new FieldValue(parts);
    }

    private static List<SpecialPrice> forAnybody(Variant variant) {
        return Stream.ofNullable(variant.sale().special())
                .flatMap(List::stream)
                .filter(price -> price.buyer().equals(Buyer.ANYBODY))
                .toList();
    }
}
