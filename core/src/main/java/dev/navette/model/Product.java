package dev.navette.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/**
 * A product as the shop will have it. What is null is left alone in the shop: absence never deletes.
 *
 * @param reference the shop's reference (SKU) of it
 * @param texts what a customer reads in the shop's main language; the name is always there
 * @param translations what a customer reads in other languages, by BCP 47 tag
 * @param sale what a customer buys of a simple product; {@link Sale#NONE} where its variants are bought
 * @param variants the forms in which it is sold, of distinct references; empty for a simple product, which is sold itself
 * @param classification what it is sorted by
 * @param relations which products belong to it
 * @param media what there is to see of it
 * @param active whether customers see it (ART-5); null leaves that alone
 */
public record Product(
        Reference reference,
        @Valid ProductTexts texts,
        Map<String, @Valid ProductTexts> translations,
        @Valid Sale sale,
        List<@Valid Variant> variants,
        ProductClassification classification,
        ProductRelations relations,
        ProductMedia media,
        @Nullable Boolean active) {

    public Product {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(texts.name(), "texts.name");
        translations = Collections.unmodifiableMap(new TreeMap<>(translations)); // in one order in every process
        Objects.requireNonNull(sale, "sale");
        variants = List.copyOf(variants);
        if (variants.stream().map(Variant::reference).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("two variants of " + reference + " have one reference");
        }
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(relations, "relations");
        Objects.requireNonNull(media, "media");
    }

    /** A simple product of which nothing else is said. */
    public Product(Reference reference, ProductTexts texts, Sale sale) {
        this(
                reference,
                texts,
                Map.of(),
                sale,
                List.of(),
                ProductClassification.NONE,
                ProductRelations.NONE,
                ProductMedia.NONE,
                null);
    }

    /** A simple product of which nothing else is said. */
    public Product(Reference reference, ProductTexts texts, @Nullable Price price, @Nullable Quantity quantity) {
        this(reference, texts, Sale.of(price, quantity));
    }

    /** Its title in the shop's main language. */
    public String name() {
        return Objects.requireNonNull(texts.name());
    }

    /** What one unit of a simple product costs. */
    public @Nullable Price price() {
        return sale.price();
    }

    /** The quantity for sale of a simple product. */
    public @Nullable Quantity quantity() {
        return sale.quantity();
    }

    /** The same with other texts. */
    public Product with(ProductTexts other) {
        return new Product(reference, other, translations, sale, variants, classification, relations, media, active);
    }

    /** The same with texts in other languages. */
    public Product withTranslations(Map<String, ProductTexts> others) {
        return new Product(reference, texts, others, sale, variants, classification, relations, media, active);
    }

    /** The same with another sale. */
    public Product with(Sale other) {
        return new Product(reference, texts, translations, other, variants, classification, relations, media, active);
    }

    /** The same in these forms; none for a simple product. */
    public Product withVariants(List<Variant> forms) {
        return new Product(reference, texts, translations, sale, forms, classification, relations, media, active);
    }

    /** The same sorted otherwise. */
    public Product with(ProductClassification other) {
        return new Product(reference, texts, translations, sale, variants, other, relations, media, active);
    }

    /** The same with other products that belong to it. */
    public Product with(ProductRelations other) {
        return new Product(reference, texts, translations, sale, variants, classification, other, media, active);
    }

    /** The same with something else to see. */
    public Product with(ProductMedia other) {
        return new Product(reference, texts, translations, sale, variants, classification, relations, other, active);
    }

    /** The same, seen by customers or not, or null to leave that alone. */
    public Product withActive(@Nullable Boolean seen) {
        return new Product(reference, texts, translations, sale, variants, classification, relations, media, seen);
    }

    /** The same with these beside it, or null to leave the shop's alone. */
    public Product withRelated(@Nullable List<Reference> beside) {
        return with(relations.withRelated(beside));
    }

    /** The same sorted by this, or null to leave the shop's alone. */
    public Product withCategory(@Nullable Term sortedBy) {
        return with(classification.withCategory(sortedBy));
    }

    /** The same with these pictures, or null to leave the shop's alone. */
    public Product withImages(@Nullable List<Image> pictures) {
        return with(new ProductMedia(pictures, media.documents()));
    }

    /** The variant of a reference, or null. */
    public @Nullable Variant variant(String named) {
        return variants.stream()
                .filter(variant -> variant.reference().value().equals(named))
                .findFirst()
                .orElse(null);
    }
}
