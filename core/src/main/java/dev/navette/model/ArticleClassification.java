package dev.navette.model;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an article is sorted by in the ERP.
 *
 * @param category the labels of its category's levels, the first level first (ART-11), without spaces around; empty
 *     where the ERP says nothing
 */
public record ArticleClassification(@Size(max = 6) List<@NotBlank String> category) {

    /** Of an article that is not sorted. */
    public static final ArticleClassification NONE = new ArticleClassification(List.of());

    public ArticleClassification {
        category = category.stream().map(String::strip).toList();
    }

    /** Of an article in a category: {@code ArticleClassification.of("Boissons", "Café")}. */
    public static ArticleClassification of(String... category) {
        return new ArticleClassification(List.of(category));
    }
}
