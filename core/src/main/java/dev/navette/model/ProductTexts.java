package dev.navette.model;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Pattern;

/**
 * What a customer reads of a product in one language. What is null is left alone in the shop.
 *
 * @param name the title; a product has one in the shop's main language
 * @param summary the short text, in HTML
 * @param description the long text, in HTML
 * @param search what search engines and addresses show
 */
public record ProductTexts(
        @Pattern(regexp = "(?s).*\\S.*", message = "is blank") @Nullable
        String name,

        @Nullable String summary,
        @Nullable String description,
        @Nullable SearchTexts search) {

    /** A title and a long text. */
    public ProductTexts(@Nullable String name, @Nullable String description) {
        this(name, null, description, null);
    }
}
