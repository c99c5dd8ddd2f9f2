package dev.navette.model;

import java.util.Collection;

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

    /** Amount, currency and basis: {@code 4.50 EUR NET}. */
    public static FieldValue price(Price price) {
        return FieldValue.of(
                price.money().amount().toPlainString(),
                price.money().currency().getCurrencyCode(),
                price.basis().name());
    }

    public static FieldValue quantity(Quantity quantity) {
        return FieldValue.of(quantity.toString());
    }

    /** The references in their order: {@code EM-2 EM-7}. */
    public static FieldValue related(Collection<Reference> related) {
        return new FieldValue(related.stream().map(Reference::value).toList());
    }

    /** The category's name: {@code category:Boissons/Café}. */
    public static FieldValue category(Term category) {
        return FieldValue.of(category.name());
    }

    /** The hashes in their order: another file name for the same content changes nothing in a shop. */
    public static FieldValue images(Collection<Image> images) {
        return new FieldValue(images.stream().map(Image::hash).toList());
    }
}
