package dev.navette.woocommerce;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Barcode;
import dev.navette.model.Buyer;
import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.Price;
import dev.navette.model.ProductField;
import dev.navette.model.ProductValues;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.SearchTexts;
import dev.navette.model.SpecialPrice;
import dev.navette.model.Term;
import dev.navette.text.Entities;
import dev.navette.text.Slugs;

/**
 * What the shop has in each field, in the form of what we would write. Pictures and documents have no value here: of them
 * the shop does not tell the content. Pure.
 *
 * @param translation what its words and numbers mean
 * @param skus the SKUs of products that others name, by their numbers
 */
record PageValues(Translation translation, Map<Long, String> skus) {

    /** Slugs of the category of what is in none, as WooCommerce makes it in English and in French. */
    private static final List<String> NO_CATEGORY = List.of("uncategorized", "non-classe");

    private static final int LONGEST_SLUG = 200;
    private static final int DAY = 10;

    /** Of a product's page. */
    Map<Field, FieldValue> page(WireProduct product) {
        var values = new HashMap<Field, FieldValue>();
        note(values, ProductField.NAME, plain(Translation.text(product.name())));
        note(values, ProductField.SUMMARY, plain(Translation.html(product.shortDescription())));
        note(values, ProductField.DESCRIPTION, plain(Translation.html(product.description())));
        note(values, ProductField.META, search(product));
        note(values, ProductField.ACTIVE, ProductValues.truth(Translation.isShown(product)));
        note(values, ProductField.TAX_CLASS, plain(Translation.text(product.taxClass())));
        note(values, ProductField.BRAND, term("brand", translation.brand(product)));
        note(
                values,
                ProductField.SUPPLIER,
                term("supplier", meta(product, translation.places().supplier())));
        note(values, ProductField.RELATED, references(product.crossSellIds()));
        note(values, ProductField.BETTER, references(product.upsellIds()));
        note(values, ProductField.FEATURES, features(product));
        categories(product, values);
        return values;
    }

    /** Of what is sold: a simple product, or a variation. */
    Map<Field, FieldValue> sold(WireProduct sold) {
        var values = new HashMap<Field, FieldValue>();
        note(values, ProductField.PRICE, price(translation.price(sold.regularPrice(), "price")));
        note(values, ProductField.SPECIAL_PRICES, special(sold));
        Quantity quantity = Translation.quantity(sold);
        note(values, ProductField.QUANTITY, quantity == null ? null : ProductValues.quantity(quantity));
        String barcode = translation.barcode(sold);
        note(
                values,
                ProductField.BARCODE,
                barcode == null || Barcode.problem(barcode).isPresent()
                        ? null
                        : ProductValues.barcode(new Barcode(barcode)));
        var weight = translation.weight(sold);
        note(values, ProductField.WEIGHT, weight == null ? null : ProductValues.weight(weight));
        var dimensions = translation.dimensions(sold);
        note(values, ProductField.DIMENSIONS, dimensions == null ? null : ProductValues.dimensions(dimensions));
        String eco = meta(sold, translation.places().ecoParticipation());
        note(values, ProductField.ECO_PARTICIPATION, price(translation.price(eco, "eco-participation")));
        return values;
    }

    /** Of a variation. */
    Map<Field, FieldValue> variation(WireProduct variation) {
        Map<Field, FieldValue> values = sold(variation);
        note(values, ProductField.SOLD, ProductValues.truth(Translation.isShown(variation)));
        note(
                values,
                ProductField.OPTIONS,
                ProductValues.terms(Translation.options(variation).stream()
                        .map(option -> Term.first("attribute", option.name()).below(option.value()))
                        .toList()));
        return values;
    }

    /** An address that the shop has made of the name is nobody's wish. */
    private @Nullable FieldValue search(WireProduct product) {
        Places places = translation.places();
        String name = Objects.requireNonNullElse(Translation.text(product.name()), "");
        String slug = Translation.text(product.slug());
        String own = Slugs.of(name, LONGEST_SLUG).orElse("");
        boolean made = slug == null || own.isEmpty() || slug.matches(own + "(-[0-9]+)?");
        SearchTexts texts = SearchTexts.of(
                meta(product, places.metaTitle()),
                meta(product, places.metaDescription()),
                meta(product, places.metaKeywords()),
                made ? null : slug);
        return texts == null ? null : ProductValues.search(texts);
    }

    /** The shop knows no first one: the deepest is it, since those above it are often there too. */
    private void categories(WireProduct product, Map<Field, FieldValue> values) {
        List<Term> terms = Stream.ofNullable(product.categories())
                .flatMap(List::stream)
                .filter(entry -> !NO_CATEGORY.contains(entry.slug()))
                .sorted(Comparator.comparingLong(WireProduct.Entry::id))
                .map(entry -> translation.categories().of(entry))
                .filter(path -> !path.isEmpty())
                .map(Term::category)
                .toList();
        Term first = terms.stream()
                .max(Comparator.comparingInt(term -> term.ancestors().size()))
                .orElse(null);
        if (first != null) {
            values.put(ProductField.CATEGORY, ProductValues.term(first));
            note(
                    values,
                    ProductField.CATEGORIES,
                    ProductValues.terms(
                            terms.stream().filter(term -> !term.equals(first)).toList()));
        }
    }

    private FieldValue features(WireProduct product) {
        String brand = translation.places().brandAttribute();
        var features = new ArrayList<Term>();
        Translation.properties(product)
                .filter(property -> !Boolean.TRUE.equals(property.variation()))
                .forEach(property -> {
                    String name = Translation.text(property.name());
                    if (name != null && !name.isBlank() && !name.equals(brand)) {
                        Stream.ofNullable(property.options())
                                .flatMap(List::stream)
                                .map(Entities::decoded)
                                .filter(value -> !value.isBlank())
                                .map(value -> Term.first("feature", name).below(value))
                                .forEach(features::add);
                    }
                });
        return ProductValues.terms(features);
    }

    private FieldValue special(WireProduct sold) {
        var all = new ArrayList<SpecialPrice>();
        Price sale = translation.price(sold.salePrice(), "sale price");
        if (sale != null) {
            all.add(SpecialPrice.of(Buyer.ANYBODY, sale).during(day(sold.dateOnSaleFrom()), day(sold.dateOnSaleTo())));
        }
        groups(sold).forEach((group, amount) -> {
            Price price = translation.price(amount, "price of the group " + group);
            if (price != null) {
                all.add(SpecialPrice.of(Buyer.group(group), price));
            }
        });
        return ProductValues.special(all);
    }

    /** The amounts that extensions keep for groups. */
    private Map<String, String> groups(WireProduct sold) {
        var groups = new TreeMap<String, String>();
        Stream.ofNullable(sold.metaData()).flatMap(List::stream).forEach(meta -> {
            String group = translation.places().groupOf(meta.key());
            if (group != null && meta.value() != null) {
                groups.put(group, String.valueOf(meta.value()));
            }
        });
        return groups;
    }

    private FieldValue references(@Nullable Collection<Long> numbers) {
        return ProductValues.references(Stream.ofNullable(numbers)
                .flatMap(Collection::stream)
                .map(skus::get)
                .filter(sku -> sku != null && !sku.isBlank())
                .map(Reference::new)
                .toList());
    }

    private static @Nullable FieldValue term(String sort, @Nullable String label) {
        return label == null || label.isBlank() ? null : ProductValues.term(Term.first(sort, label));
    }

    private static @Nullable FieldValue plain(@Nullable String text) {
        return text == null ? null : FieldValue.of(text);
    }

    private static @Nullable FieldValue price(@Nullable Price price) {
        return price == null ? null : ProductValues.price(price);
    }

    private static @Nullable String meta(WireProduct product, @Nullable String key) {
        String value = key == null ? null : product.meta(key);
        return value == null || value.isEmpty() ? null : value;
    }

    /** In the shop's own time. */
    private static @Nullable LocalDate day(@Nullable String time) {
        try {
            return time == null || time.length() < DAY ? null : LocalDate.parse(time.substring(0, DAY));
        } catch (DateTimeParseException none) {
            throw new Translation.Unreadable("its time of sale is no date");
        }
    }

    /** A list of which nothing is left is no value. */
    private static void note(Map<Field, FieldValue> values, Field field, @Nullable FieldValue value) {
        if (value != null && !value.parts().isEmpty()) {
            values.put(field, value);
        }
    }
}
