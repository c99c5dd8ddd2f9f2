package dev.navette.model;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an article is sorted by in the ERP.
 *
 * @param category the labels of its category's levels, the first level first (ART-11), without spaces around; empty
 *     where the ERP says nothing
 * @param attributes in what it differs from the others of its master reference (ART-12)
 */
public record ArticleClassification(
        @Size(max = 6) List<@NotBlank String> category,
        @Size(max = 5) List<Attribute> attributes) {

    /** Of an article that is not sorted. */
    public static final ArticleClassification NONE = new ArticleClassification(List.of(), List.of());

    public ArticleClassification {
        category = category.stream().map(String::strip).toList();
        attributes = List.copyOf(attributes);
    }

    /** Of an article that is one of nothing. */
    public ArticleClassification(List<String> category) {
        this(category, List.of());
    }

    /** Of an article in a category: {@code ArticleClassification.of("Boissons", "Café")}. */
    public static ArticleClassification of(String... category) {
        return new ArticleClassification(List.of(category));
    }

    /** The same, differing in this from the others of its master reference. */
    public ArticleClassification differingIn(Attribute... own) {
        return new ArticleClassification(category, List.of(own));
    }
}
