package dev.navette.model;

import org.jspecify.annotations.Nullable;

/**
 * What the ERP has of an article's texts in another language than its main one. What it does not say is null.
 *
 * @param name the label
 * @param summary the short text
 * @param description the long text
 */
public record LocalTexts(
        @Nullable String name,
        @Nullable String summary,
        @Nullable String description) {}
