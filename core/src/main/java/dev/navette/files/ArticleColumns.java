package dev.navette.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;

/**
 * Which column of an article file is what, by its header.
 *
 * @param reference the key
 * @param name the label
 * @param description the long text
 * @param net the price without tax
 * @param gross the price with tax
 * @param vatRate in percent
 * @param stock on the shelf of the mapping's warehouse
 * @param tracked whether a stock is kept
 * @param images names of files with its pictures
 * @param documents names of files with its documents
 */
record ArticleColumns(
        @NotBlank @Nullable String reference,
        @NotBlank @Nullable String name,
        @Nullable String description,
        @Nullable String net,
        @Nullable String gross,
        @Nullable String vatRate,
        @Nullable String stock,
        @Nullable String tracked,
        @Nullable String images,
        @Nullable String documents) {

    /** All that are mapped. */
    List<String> all() {
        return Stream.of(reference, name, description, net, gross, vatRate, stock, tracked, images, documents)
                .filter(Objects::nonNull)
                .toList();
    }
}
