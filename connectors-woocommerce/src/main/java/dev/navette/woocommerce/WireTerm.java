package dev.navette.woocommerce;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A category, a brand, an attribute or a value of one as the shop sends it; in the answer to a batch an entry may be a refusal
 * instead.
 *
 * @param name with HTML entities ({@link Label#read})
 * @param parent the category above it, 0 on the first level
 * @param slug an attribute's begins with {@code pa_}
 * @param type how an attribute is chosen: {@code select}
 * @param error why an entry was refused
 */
record WireTerm(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String slug,
        @Nullable Long parent,
        @Nullable String type,
        @Nullable String orderBy,
        @Nullable Boolean hasArchives,
        @Nullable WireError error) {

    /** What the shop did with a batch, in the order of its entries. */
    record Batch(@Nullable List<WireTerm> create, @Nullable List<WireTerm> update) {}

    /** Its number; 0 where it has none, as a refused entry. */
    long number() {
        return id == null ? 0 : id;
    }

    long above() {
        return parent == null ? 0 : parent;
    }

    /** Whether people read that label. */
    boolean reads(String label) {
        return name != null && Label.same(label, name);
    }
}
