package dev.navette.model;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;

/**
 * What a customer reads of a product, in the shop's main language.
 *
 * @param name the title
 * @param description the long text, or null to leave the shop's alone
 */
public record ProductTexts(@NotBlank String name, @Nullable String description) {}
