package dev.navette.model;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;

/**
 * What a person reads of an article, in the main language.
 *
 * @param name the label (libellé)
 * @param description the long text, or null when the ERP has none
 */
public record ArticleTexts(@NotBlank String name, @Nullable String description) {}
