package dev.navette.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a product. What is null is left alone in the shop.
 *
 * @param images its pictures, the cover first (ART-13)
 * @param documents its papers, the first first (ART-14)
 */
public record ProductMedia(
        @Nullable List<Image> images, @Nullable List<Document> documents) {

    /** Of which nothing is said. */
    public static final ProductMedia NONE = new ProductMedia(null, null);

    public ProductMedia {
        images = images == null ? null : List.copyOf(images);
        documents = documents == null ? null : List.copyOf(documents);
    }
}
