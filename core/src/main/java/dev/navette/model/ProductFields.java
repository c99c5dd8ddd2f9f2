package dev.navette.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads and copies a {@link Product} field by field: what a flow tracks, and how a system that keeps products as we do
 * changes only the fields that a write names. One list of fields for all, or one of them would be forgotten somewhere.
 */
public final class ProductFields {

    private static final List<Field> PAGE = fields(LinkKind.PRODUCT);
    private static final List<Field> SOLD = fields(LinkKind.SELLABLE);

    private ProductFields() {}

    /** The fields of a product in the languages it has, without those of what is sold. */
    public static List<Field> of(Product product) {
        return of(product.translations().keySet());
    }

    /**
     * The fields of products, without those of what is sold.
     *
     * @param languages BCP 47, without the main one
     */
    public static List<Field> of(Collection<String> languages) {
        var all = new ArrayList<Field>(PAGE);
        for (String language : languages) {
            for (ProductField field : ProductField.values()) {
                if (field.translated()) {
                    all.add(field.in(language));
                }
            }
        }
        return all;
    }

    /** The fields of what is sold. */
    public static List<Field> sold() {
        return SOLD;
    }

    /** All that a product's page names. */
    public static List<Named> namesOf(Product product) {
        return PAGE.stream()
                .flatMap(field -> namesOf(field, product).stream())
                .distinct()
                .toList();
    }

    /** All that a variant names. */
    public static List<Named> namesOf(Variant sold) {
        return SOLD.stream()
                .flatMap(field -> namesOf(field, sold).stream())
                .distinct()
                .toList();
    }

    /** A product without what it names and is not to be named; what names nothing any more says nothing. */
    public static Product naming(Product product, Predicate<Named> kept) {
        ProductClassification sorted = product.classification();
        ProductRelations relations = product.relations();
        return product.with(new ProductClassification(
                        one(sorted.category(), kept),
                        terms(sorted.categories(), kept),
                        one(sorted.brand(), kept),
                        one(sorted.supplier(), kept),
                        terms(sorted.features(), kept),
                        sorted.taxClass()))
                .with(new ProductRelations(
                        some(relations.related(), reference -> isKept(LinkKind.PRODUCT, reference.value(), kept)),
                        some(relations.better(), reference -> isKept(LinkKind.PRODUCT, reference.value(), kept)),
                        some(
                                relations.components(),
                                part -> isKept(
                                        LinkKind.SELLABLE, part.reference().value(), kept))))
                .with(new ProductMedia(
                        some(product.media().images(), image -> isKept(LinkKind.MEDIA, image.hash(), kept)),
                        some(product.media().documents(), paper -> isKept(LinkKind.MEDIA, paper.hash(), kept))));
    }

    /**
     * A variant without what it names and is not to be named; what names nothing any more says nothing, but for special
     * prices: that none is left is what the shop must know.
     */
    public static Variant naming(Variant sold, Predicate<Named> kept) {
        List<SpecialPrice> all = sold.sale().special();
        List<SpecialPrice> special = all == null
                ? null
                : all.stream()
                        .filter(price -> price.buyer().named().map(kept::test).orElse(true))
                        .toList();
        return sold.with(sold.sale().withSpecial(special))
                .withOptions(terms(sold.options(), kept))
                .withImages(some(sold.images(), image -> isKept(LinkKind.MEDIA, image.hash(), kept)));
    }

    /** A field's canonical value, or null where the product says nothing of it; not one of what is sold. */
    public static @Nullable FieldValue valueOf(Field field, Product product) {
        if (field instanceof TranslatedField translated) {
            ProductTexts texts = product.translations().get(translated.language());
            return texts == null ? null : text(translated.field(), texts);
        }
        return field instanceof ProductField own ? value(own, product) : null;
    }

    /** A field's canonical value, or null where the variant says nothing of it; only one of what is sold. */
    public static @Nullable FieldValue valueOf(Field field, Variant sold) {
        return field instanceof ProductField own ? value(own, sold) : null;
    }

    /** The other things that a field's value names. */
    public static List<Named> namesOf(Field field, Product product) {
        if (!(field instanceof ProductField own)) {
            return List.of();
        }
        return switch (own) {
            case BRAND -> term(product.classification().brand());
            case SUPPLIER -> term(product.classification().supplier());
            case CATEGORY -> term(product.classification().category());
            case CATEGORIES -> terms(product.classification().categories());
            case FEATURES -> terms(product.classification().features());
            case RELATED -> named(LinkKind.PRODUCT, product.relations().related(), Reference::value);
            case BETTER -> named(LinkKind.PRODUCT, product.relations().better(), Reference::value);
            case COMPONENTS ->
                named(
                        LinkKind.SELLABLE,
                        product.relations().components(),
                        part -> part.reference().value());
            case IMAGES -> named(LinkKind.MEDIA, product.media().images(), Medium::hash);
            case DOCUMENTS -> named(LinkKind.MEDIA, product.media().documents(), Medium::hash);
            default -> List.of();
        };
    }

    /** The other things that a field's value names. */
    public static List<Named> namesOf(Field field, Variant sold) {
        if (field == ProductField.OPTIONS) {
            return terms(sold.options());
        }
        if (field == ProductField.OWN_IMAGES) {
            return named(LinkKind.MEDIA, sold.images(), Medium::hash);
        }
        return field == ProductField.SPECIAL_PRICES ? buyers(sold.sale().special()) : List.of();
    }

    /** A product with one field of another; the same product where the other says nothing of it. */
    public static Product copy(Field field, Product from, Product onto) {
        if (valueOf(field, from) == null) {
            return onto;
        }
        if (field instanceof TranslatedField translated) {
            var all = new TreeMap<>(onto.translations());
            all.put(
                    translated.language(),
                    copy(
                            translated.field(),
                            from.translations().get(translated.language()),
                            all.getOrDefault(translated.language(), new ProductTexts(null, null))));
            return onto.withTranslations(all);
        }
        return copy((ProductField) field, from, onto);
    }

    /** A variant with one field of another; the same variant where the other says nothing of it. */
    public static Variant copy(Field field, Variant from, Variant onto) {
        Sale sale = from.sale();
        Sale own = onto.sale();
        if (valueOf(field, from) == null) {
            return onto;
        }
        return switch ((ProductField) field) {
            case PRICE -> onto.with(own.withPrice(sale.price()));
            case SPECIAL_PRICES -> onto.with(own.withSpecial(sale.special()));
            case QUANTITY -> onto.with(own.withQuantity(sale.quantity()));
            case WEIGHT -> onto.with(own.withWeight(sale.weight()));
            case DIMENSIONS -> onto.with(own.withDimensions(laidOver(sale.dimensions(), own.dimensions())));
            case BARCODE -> onto.with(own.withBarcode(sale.barcode()));
            case ECO_PARTICIPATION -> onto.with(own.withEcoParticipation(sale.ecoParticipation()));
            case OPTIONS -> onto.withOptions(from.options());
            case OWN_IMAGES -> onto.withImages(from.images());
            case SOLD -> onto.withSold(from.sold());
            case USUAL -> onto.withUsual(from.usual());
            default -> onto;
        };
    }

    private static @Nullable FieldValue value(ProductField field, Product product) {
        ProductClassification sorted = product.classification();
        return switch (field) {
            case NAME, SUMMARY, DESCRIPTION, META -> text(field, product.texts());
            case BRAND -> orNull(sorted.brand(), ProductValues::term);
            case SUPPLIER -> orNull(sorted.supplier(), ProductValues::term);
            case CATEGORY -> orNull(sorted.category(), ProductValues::term);
            case CATEGORIES -> orNull(sorted.categories(), ProductValues::terms);
            case FEATURES -> orNull(sorted.features(), ProductValues::terms);
            case TAX_CLASS -> orNull(sorted.taxClass(), FieldValue::of);
            case RELATED -> orNull(product.relations().related(), ProductValues::references);
            case BETTER -> orNull(product.relations().better(), ProductValues::references);
            case COMPONENTS -> orNull(product.relations().components(), ProductValues::components);
            case IMAGES -> orNull(product.media().images(), ProductValues::images);
            case DOCUMENTS -> orNull(product.media().documents(), ProductValues::documents);
            case ACTIVE -> orNull(product.active(), ProductValues::truth);
            default -> null;
        };
    }

    private static @Nullable FieldValue text(ProductField field, ProductTexts texts) {
        return switch (field) {
            case NAME -> orNull(texts.name(), FieldValue::of);
            case SUMMARY -> orNull(texts.summary(), FieldValue::of);
            case DESCRIPTION -> orNull(texts.description(), FieldValue::of);
            case META -> orNull(texts.search(), ProductValues::search);
            default -> null;
        };
    }

    private static @Nullable FieldValue value(ProductField field, Variant sold) {
        Sale sale = sold.sale();
        return switch (field) {
            case PRICE -> orNull(sale.price(), ProductValues::price);
            case SPECIAL_PRICES -> orNull(sale.special(), ProductValues::special);
            case QUANTITY -> orNull(sale.quantity(), ProductValues::quantity);
            case WEIGHT -> orNull(sale.weight(), ProductValues::weight);
            case DIMENSIONS -> orNull(sale.dimensions(), ProductValues::dimensions);
            case BARCODE -> orNull(sale.barcode(), ProductValues::barcode);
            case ECO_PARTICIPATION -> orNull(sale.ecoParticipation(), ProductValues::price);
            case OPTIONS -> orNull(sold.options(), ProductValues::terms);
            case OWN_IMAGES -> orNull(sold.images(), ProductValues::images);
            case SOLD -> orNull(sold.sold(), ProductValues::truth);
            case USUAL -> orNull(sold.usual(), ProductValues::truth);
            default -> null;
        };
    }

    private static Product copy(ProductField field, Product from, Product onto) {
        ProductClassification sorted = from.classification();
        ProductClassification own = onto.classification();
        return switch (field) {
            case NAME, SUMMARY, DESCRIPTION, META -> onto.with(copy(field, from.texts(), onto.texts()));
            case BRAND -> onto.with(own.withBrand(sorted.brand()));
            case SUPPLIER -> onto.with(own.withSupplier(sorted.supplier()));
            case CATEGORY -> onto.with(own.withCategory(sorted.category()));
            case CATEGORIES -> onto.with(own.withCategories(sorted.categories()));
            case FEATURES -> onto.with(own.withFeatures(sorted.features()));
            case TAX_CLASS -> onto.with(own.withTaxClass(sorted.taxClass()));
            case RELATED ->
                onto.with(onto.relations().withRelated(from.relations().related()));
            case BETTER ->
                onto.with(onto.relations().withBetter(from.relations().better()));
            case COMPONENTS ->
                onto.with(onto.relations().withComponents(from.relations().components()));
            case IMAGES ->
                onto.with(new ProductMedia(from.media().images(), onto.media().documents()));
            case DOCUMENTS ->
                onto.with(new ProductMedia(onto.media().images(), from.media().documents()));
            case ACTIVE -> onto.withActive(from.active());
            default -> onto;
        };
    }

    private static ProductTexts copy(ProductField field, @Nullable ProductTexts from, ProductTexts onto) {
        if (from == null) {
            return onto;
        }
        return switch (field) {
            case NAME -> new ProductTexts(from.name(), onto.summary(), onto.description(), onto.search());
            case SUMMARY -> new ProductTexts(onto.name(), from.summary(), onto.description(), onto.search());
            case DESCRIPTION -> new ProductTexts(onto.name(), onto.summary(), from.description(), onto.search());
            case META ->
                new ProductTexts(
                        onto.name(), onto.summary(), onto.description(), laidOver(from.search(), onto.search()));
            default -> onto;
        };
    }

    /** What the one does not say stays as the other has it. */
    private static @Nullable SearchTexts laidOver(@Nullable SearchTexts over, @Nullable SearchTexts under) {
        if (over == null || under == null) {
            return over == null ? under : over;
        }
        return new SearchTexts(
                or(over.title(), under.title()),
                or(over.description(), under.description()),
                or(over.keywords(), under.keywords()),
                or(over.slug(), under.slug()));
    }

    private static @Nullable Dimensions laidOver(@Nullable Dimensions over, @Nullable Dimensions under) {
        if (over == null || under == null) {
            return over == null ? under : over;
        }
        return new Dimensions(
                or(over.width(), under.width()), or(over.height(), under.height()), or(over.depth(), under.depth()));
    }

    private static <V> @Nullable V or(@Nullable V value, @Nullable V other) {
        return value == null ? other : value;
    }

    private static List<Field> fields(LinkKind kind) {
        return Stream.of(ProductField.values())
                .filter(field -> field.kind().equals(kind))
                .<Field>map(field -> field)
                .toList();
    }

    private static @Nullable Term one(@Nullable Term term, Predicate<Named> kept) {
        return term == null || !isKept(LinkKind.TERM, term.name(), kept) ? null : term;
    }

    private static @Nullable List<Term> terms(@Nullable List<Term> terms, Predicate<Named> kept) {
        return some(terms, term -> isKept(LinkKind.TERM, term.name(), kept));
    }

    /** An empty list says something; one of which nothing is left does not. */
    private static <V> @Nullable List<V> some(@Nullable List<V> things, Predicate<V> kept) {
        if (things == null || things.isEmpty()) {
            return things;
        }
        List<V> left = things.stream().filter(kept).toList();
        return left.isEmpty() ? null : left;
    }

    private static boolean isKept(LinkKind kind, String name, Predicate<Named> kept) {
        return kept.test(new Named(kind, name));
    }

    private static List<Named> buyers(@Nullable List<SpecialPrice> special) {
        return special == null
                ? List.of()
                : special.stream()
                        .flatMap(price -> price.buyer().named().stream())
                        .distinct()
                        .toList();
    }

    private static List<Named> term(@Nullable Term term) {
        return Stream.ofNullable(term)
                .map(one -> new Named(LinkKind.TERM, one.name()))
                .toList();
    }

    private static List<Named> terms(@Nullable List<Term> terms) {
        return named(LinkKind.TERM, terms, Term::name);
    }

    private static <V> List<Named> named(LinkKind kind, @Nullable List<V> things, Function<V, String> name) {
        return things == null
                ? List.of()
                : things.stream()
                        .map(thing -> new Named(kind, name.apply(thing)))
                        .toList();
    }

    private static <V> @Nullable FieldValue orNull(@Nullable V value, Function<V, FieldValue> form) {
        return value == null ? null : form.apply(value);
    }
}
