package dev.navette.files;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;

/**
 * Which columns have an article's texts.
 *
 * @param name the label
 * @param summary the short text
 * @param description the long text
 */
record TextColumns(
        @NotBlank @Nullable String name,
        @Nullable String summary,
        @Nullable String description) {

    Stream<@Nullable String> all() {
        return Stream.of(name, summary, description);
    }
}
