package dev.navette.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The canonical form of each {@link ProductField}: what a flow compares, hashes and shows in a plan, and in whose words
 * the shop's present value is read. One form for all, or equal values would look different.
 */
public final class ProductValues {

    private ProductValues() {}

    public static FieldValue name(String name) {
        return FieldValue.of(name);
    }

    public static FieldValue description(String description) {
        return FieldValue.of(description);
    }

    /** Title, description, keywords and slug, in this order. */
    public static FieldValue search(SearchTexts texts) {
        return FieldValue.of(texts.title(), texts.description(), texts.keywords(), texts.slug());
    }

    /** Amount, currency and basis: {@code 4.50 EUR NET}. */
    public static FieldValue price(Price price) {
        return new FieldValue(parts(price));
    }

    /** Of each its buyer, its smallest quantity, its days, and its price or its percentage. */
    public static FieldValue special(Collection<SpecialPrice> special) {
        var parts = new ArrayList<@Nullable String>();
        for (SpecialPrice one : special) {
            parts.add(one.buyer().toString());
            parts.add(one.from().toString());
            parts.add(text(one.first()));
            parts.add(text(one.last()));
            Price price = one.price();
            if (price == null) {
                parts.add(one.percent() + " %");
            } else {
                parts.addAll(parts(price));
            }
        }
        return new FieldValue(parts);
    }

    public static FieldValue quantity(Quantity quantity) {
        return FieldValue.of(quantity.toString());
    }

    public static FieldValue barcode(Barcode barcode) {
        return FieldValue.of(barcode.digits());
    }

    /** In grams: {@code 1500 g}. */
    public static FieldValue weight(Weight weight) {
        return FieldValue.of(weight.toString());
    }

    /** Width, height and depth, in millimetres. */
    public static FieldValue dimensions(Dimensions dimensions) {
        return FieldValue.of(text(dimensions.width()), text(dimensions.height()), text(dimensions.depth()));
    }

    /** The references in their order: {@code EM-2 EM-7}. */
    public static FieldValue references(Collection<Reference> references) {
        return new FieldValue(references.stream().map(Reference::value).toList());
    }

    /** Of each its reference and how many: {@code EM-2 1 EM-7 3}. */
    public static FieldValue components(Collection<Component> components) {
        var parts = new ArrayList<@Nullable String>();
        components.forEach(part -> {
            parts.add(part.reference().value());
            parts.add(part.quantity().toString());
        });
        return new FieldValue(parts);
    }

    /** A term's name: {@code category:Boissons/Café}. */
    public static FieldValue term(Term term) {
        return FieldValue.of(term.name());
    }

    /** The names in their order. */
    public static FieldValue terms(Collection<Term> terms) {
        return new FieldValue(terms.stream().map(Term::name).toList());
    }

    /** The hashes in their order: another file name for the same content changes nothing in a shop. */
    public static FieldValue images(Collection<Image> images) {
        return new FieldValue(images.stream().map(Image::hash).toList());
    }

    /** The file names, by which customers know them, and the hashes, in their order. */
    public static FieldValue documents(Collection<Document> documents) {
        var parts = new ArrayList<@Nullable String>();
        documents.forEach(document -> {
            parts.add(document.fileName());
            parts.add(document.hash());
        });
        return new FieldValue(parts);
    }

    /** {@code true} or {@code false}. */
    public static FieldValue truth(boolean value) {
        return FieldValue.of(String.valueOf(value));
    }

    private static List<String> parts(Price price) {
        return List.of(
                price.money().amount().toPlainString(),
                price.money().currency().getCurrencyCode(),
                price.basis().name());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
