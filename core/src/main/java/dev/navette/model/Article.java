package dev.navette.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;

/**
 * An article as the ERP has it.
 *
 * @param reference its key
 * @param texts what a person reads
 * @param prices the base price
 * @param stock its stock, or null when it was not read along
 */
public record Article(
        Reference reference,
        @Valid ArticleTexts texts,
        @Valid ArticlePrices prices,
        @Valid @Nullable ArticleStock stock) {

    public Article {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(prices, "prices");
    }

    /** An article with its name only; add the rest with the {@code with} methods. */
    public static Article named(String reference, String name) {
        return new Article(new Reference(reference), new ArticleTexts(name, null), ArticlePrices.NONE, null);
    }

    public Article with(ArticleTexts texts) {
        return new Article(reference, texts, prices, stock);
    }

    public Article with(ArticlePrices prices) {
        return new Article(reference, texts, prices, stock);
    }

    public Article with(ArticleStock stock) {
        return new Article(reference, texts, prices, stock);
    }
}
