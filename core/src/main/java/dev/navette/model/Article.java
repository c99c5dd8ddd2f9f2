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
 * @param relations the articles that belong to it
 * @param classification what it is sorted by
 * @param media its pictures
 */
public record Article(
        Reference reference,
        @Valid ArticleTexts texts,
        @Valid ArticlePrices prices,
        @Valid @Nullable ArticleStock stock,
        @Valid ArticleRelations relations,
        @Valid ArticleClassification classification,
        @Valid ArticleMedia media) {

    public Article {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(relations, "relations");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(media, "media");
    }

    /** One that is alone, unsorted and without pictures; add those with the {@code with} methods. */
    public Article(Reference reference, ArticleTexts texts, ArticlePrices prices, @Nullable ArticleStock stock) {
        this(reference, texts, prices, stock, ArticleRelations.NONE, ArticleClassification.NONE, ArticleMedia.NONE);
    }

    /** An article with its name only; add the rest with the {@code with} methods. */
    public static Article named(String reference, String name) {
        return new Article(new Reference(reference), new ArticleTexts(name, null), ArticlePrices.NONE, null);
    }

    /** The same with other texts. */
    public Article with(ArticleTexts texts) {
        return new Article(reference, texts, prices, stock, relations, classification, media);
    }

    /** The same with other prices. */
    public Article with(ArticlePrices prices) {
        return new Article(reference, texts, prices, stock, relations, classification, media);
    }

    /** The same with another stock. */
    public Article with(ArticleStock stock) {
        return new Article(reference, texts, prices, stock, relations, classification, media);
    }

    /** The same with other articles that belong to it. */
    public Article with(ArticleRelations relations) {
        return new Article(reference, texts, prices, stock, relations, classification, media);
    }

    /** The same sorted otherwise. */
    public Article with(ArticleClassification classification) {
        return new Article(reference, texts, prices, stock, relations, classification, media);
    }

    /** The same with other pictures. */
    public Article with(ArticleMedia media) {
        return new Article(reference, texts, prices, stock, relations, classification, media);
    }
}
