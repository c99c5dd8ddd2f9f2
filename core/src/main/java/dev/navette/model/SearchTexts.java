package dev.navette.model;

import org.jspecify.annotations.Nullable;

/**
 * What search engines and addresses show of a page (ART-6). What is null is left alone in the shop.
 *
 * @param title the page's title (meta title)
 * @param description the text below it (meta description)
 * @param keywords separated by commas (meta keywords)
 * @param slug the page's part of its address
 */
public record SearchTexts(
        @Nullable String title,
        @Nullable String description,
        @Nullable String keywords,
        @Nullable String slug) {

    /** The same as null where nothing of it is said. */
    public static @Nullable SearchTexts of(
            @Nullable String title, @Nullable String description, @Nullable String keywords, @Nullable String slug) {
        return title == null && description == null && keywords == null && slug == null
                ? null
                : new SearchTexts(title, description, keywords, slug);
    }
}
