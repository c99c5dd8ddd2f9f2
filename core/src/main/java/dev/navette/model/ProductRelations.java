package dev.navette.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which products belong to a product. What is null is left alone in the shop.
 *
 * @param related what is shown beside it (cross-sell, ART-17), the first first
 * @param better what is shown instead of it (up-sell, ART-17), the first first
 * @param components what is in one of it, for a pack (ART-18)
 */
public record ProductRelations(
        @Nullable List<Reference> related,
        @Nullable List<Reference> better,
        @Nullable List<Component> components) {

    /** Of which nothing is said. */
    public static final ProductRelations NONE = new ProductRelations(null, null, null);

    public ProductRelations {
        related = related == null ? null : List.copyOf(related);
        better = better == null ? null : List.copyOf(better);
        components = components == null ? null : List.copyOf(components);
    }

    /** The same with others beside it. */
    public ProductRelations withRelated(@Nullable List<Reference> others) {
        return new ProductRelations(others, better, components);
    }

    /** The same with others instead of it. */
    public ProductRelations withBetter(@Nullable List<Reference> others) {
        return new ProductRelations(related, others, components);
    }

    /** The same made of this. */
    public ProductRelations withComponents(@Nullable List<Component> parts) {
        return new ProductRelations(related, better, parts);
    }
}
