package dev.navette.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/**
 * A product as the shop will have it. What is null is left alone in the shop: absence never deletes.
 *
 * @param reference the shop's reference (SKU) of it
 * @param texts what a customer reads
 * @param price what one unit costs, net or gross as the shop is configured; null where variants have their own
 * @param quantity the quantity for sale; null where variants have their own
 * @param variants the forms in which it is sold, of distinct references; empty for a simple product, which is sold itself
 * @param related what is shown beside it, the first first (ART-17)
 * @param category what it is sorted by (ART-11)
 * @param images its pictures, the cover first (ART-13)
 */
public record Product(
        Reference reference,
        @Valid ProductTexts texts,
        @Nullable Price price,
        @Nullable Quantity quantity,
        List<Variant> variants,
        @Nullable List<Reference> related,
        @Nullable Term category,
        @Nullable List<Image> images) {

    public Product {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(texts, "texts");
        variants = List.copyOf(variants);
        if (variants.stream().map(Variant::reference).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("two variants of " + reference + " have one reference");
        }
        related = related == null ? null : List.copyOf(related);
        images = images == null ? null : List.copyOf(images);
    }

    /** A simple product that leaves what is beside it, its category and its pictures alone. */
    public Product(Reference reference, ProductTexts texts, @Nullable Price price, @Nullable Quantity quantity) {
        this(reference, texts, price, quantity, List.of(), null, null, null);
    }

    /** The same in these forms; none for a simple product. */
    public Product withVariants(List<Variant> forms) {
        return new Product(reference, texts, price, quantity, forms, related, category, images);
    }

    /** The same with these beside it, or null to leave the shop's alone. */
    public Product withRelated(@Nullable List<Reference> beside) {
        return new Product(reference, texts, price, quantity, variants, beside, category, images);
    }

    /** The same sorted by this, or null to leave the shop's alone. */
    public Product withCategory(@Nullable Term sortedBy) {
        return new Product(reference, texts, price, quantity, variants, related, sortedBy, images);
    }

    /** The same with these pictures, or null to leave the shop's alone. */
    public Product withImages(@Nullable List<Image> pictures) {
        return new Product(reference, texts, price, quantity, variants, related, category, pictures);
    }

    /** The variant of a reference, or null. */
    public @Nullable Variant variant(String named) {
        return variants.stream()
                .filter(variant -> variant.reference().value().equals(named))
                .findFirst()
                .orElse(null);
    }
}
