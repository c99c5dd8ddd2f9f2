package dev.navette.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;

/**
 * What a person reads of an article.
 *
 * @param name the label (libellé)
 * @param description the long text, or null when the ERP has none; rich text (RTF) or plain
 * @param summary the short text, or null when the ERP has none
 * @param translations the texts in other languages, by BCP 47 tag
 */
public record ArticleTexts(
        @NotBlank String name,
        @Nullable String description,
        @Nullable String summary,
        Map<String, LocalTexts> translations) {

    public ArticleTexts {
        translations = Collections.unmodifiableMap(new TreeMap<>(translations)); // in one order in every process
    }

    /** In the main language only, without a summary. */
    public ArticleTexts(String name, @Nullable String description) {
        this(name, description, null, Map.of());
    }
}
