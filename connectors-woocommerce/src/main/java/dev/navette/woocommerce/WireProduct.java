package dev.navette.woocommerce;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A product or a variation as the shop sends it, as far as it was asked for. Texts hold HTML entities where the shop puts
 * them; {@link Translation} takes them out.
 *
 * @param manageStock true, false, or the text {@code parent} of a variation whose product is counted (11.0.1, observed)
 * @param parentId the product of a variation, 0 for a product
 * @param error why this entry of a batch was refused; null where it is there
 */
record WireProduct(
        long id,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String type,
        @Nullable String status,
        @Nullable String sku,
        @Nullable String globalUniqueId,
        @Nullable String regularPrice,
        @Nullable String salePrice,
        @Nullable String dateOnSaleFrom,
        @Nullable String dateOnSaleTo,
        @Nullable Object manageStock,
        @Nullable BigDecimal stockQuantity,
        @Nullable String stockStatus,
        @Nullable String weight,
        @Nullable Size dimensions,
        @Nullable String description,
        @Nullable String shortDescription,
        @Nullable String taxClass,
        @Nullable List<Entry> categories,
        @Nullable List<Entry> brands,
        @Nullable List<Picture> images,
        @Nullable Picture image,
        @Nullable List<Property> attributes,
        @Nullable List<Property> defaultAttributes,
        @Nullable List<Meta> metaData,
        @Nullable List<Long> upsellIds,
        @Nullable List<Long> crossSellIds,
        @Nullable List<Long> variations,
        @Nullable Long parentId,
        @Nullable String dateModifiedGmt,
        @Nullable WireError error) {

    static final String VARIABLE = "variable";
    static final String VARIATION = "variation";

    /** In the shop's unit, as texts. */
    record Size(
            @Nullable String length,
            @Nullable String width,
            @Nullable String height) {}

    /** A category or a brand. */
    record Entry(long id, @Nullable String name, @Nullable String slug) {}

    /** A picture of the media library. */
    record Picture(long id, @Nullable String src, @Nullable String name) {}

    /**
     * An attribute: one of the shop's, or the product's own with the id 0.
     *
     * @param options the values of a product
     * @param option the one value of a variation
     */
    record Property(
            long id,
            @Nullable String name,
            @Nullable Integer position,
            @Nullable Boolean visible,
            @Nullable Boolean variation,
            @Nullable List<String> options,
            @Nullable String option) {}

    /** What an extension keeps there. */
    record Meta(
            @Nullable Long id,
            @Nullable String key,
            @Nullable Object value) {}

    /** Whether customers buy its variations. */
    boolean variable() {
        return VARIABLE.equals(type);
    }

    /** Whether its stock is counted for itself. */
    boolean counted() {
        return Boolean.TRUE.equals(manageStock);
    }

    /** The value that an extension keeps under a key, as text. */
    @Nullable
    String meta(String key) {
        return meta(metaData, key);
    }

    /** The same of a thing that has such meta data; of several under one key the first. */
    static @Nullable String meta(@Nullable List<Meta> all, String key) {
        if (all == null) {
            return null;
        }
        return all.stream()
                .filter(meta -> key.equals(meta.key()) && meta.value() != null)
                .map(meta -> String.valueOf(meta.value()))
                .findFirst()
                .orElse(null);
    }
}
