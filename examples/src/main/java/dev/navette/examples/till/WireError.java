package dev.navette.examples.till;

import org.jspecify.annotations.Nullable;

/**
 * Why the till refused something; nothing where it did not say.
 *
 * @param error {@code name-too-long}
 * @param id the article that is in the way, if one is
 * @param sku that article's SKU
 */
record WireError(
        @Nullable String error, @Nullable Long id, @Nullable String sku) {

    /** Another article has the SKU. */
    static final String TAKEN = "sku-taken";

    /** There is no such article. */
    static final String GONE = "not-found";

    static final WireError NONE = new WireError(null, null, null);

    boolean says(String code) {
        return code.equals(error);
    }
}
