package dev.navette.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a product is sorted by. What is null is left alone in the shop; an empty list takes away what we put there.
 *
 * @param category where it stands first of all (ART-11)
 * @param categories in what other categories it stands too, additional ones and those above (ART-11); each once
 * @param brand the maker's mark, a term of the sort {@code brand} (ART-8)
 * @param supplier who it is bought from, a term of the sort {@code supplier} (ART-9)
 * @param features what is said of it in a table, values as terms below their feature (ART-16); each once
 * @param taxClass the shop's id of the tax class or tax rule group that it is sold under (ART-7)
 */
public record ProductClassification(
        @Nullable Term category,
        @Nullable List<Term> categories,
        @Nullable Term brand,
        @Nullable Term supplier,
        @Nullable List<Term> features,
        @Nullable String taxClass) {

    /** Of which nothing is said. */
    public static final ProductClassification NONE = new ProductClassification(null, null, null, null, null, null);

    public ProductClassification {
        categories = categories == null ? null : List.copyOf(categories);
        features = features == null ? null : List.copyOf(features);
    }

    /** The same in another category. */
    public ProductClassification withCategory(@Nullable Term other) {
        return new ProductClassification(other, categories, brand, supplier, features, taxClass);
    }

    /** The same in other categories too. */
    public ProductClassification withCategories(@Nullable List<Term> others) {
        return new ProductClassification(category, others, brand, supplier, features, taxClass);
    }

    /** The same of another brand. */
    public ProductClassification withBrand(@Nullable Term other) {
        return new ProductClassification(category, categories, other, supplier, features, taxClass);
    }

    /** The same of another supplier. */
    public ProductClassification withSupplier(@Nullable Term other) {
        return new ProductClassification(category, categories, brand, other, features, taxClass);
    }

    /** The same with other features. */
    public ProductClassification withFeatures(@Nullable List<Term> others) {
        return new ProductClassification(category, categories, brand, supplier, others, taxClass);
    }

    /** The same under another tax class. */
    public ProductClassification withTaxClass(@Nullable String other) {
        return new ProductClassification(category, categories, brand, supplier, features, other);
    }
}
