package dev.navette.woocommerce;

import org.jspecify.annotations.Nullable;

/**
 * A note to an order. Personal: {@link #toString} does not show it.
 *
 * @param author who wrote it; {@code system} or {@code WooCommerce} where the shop itself did
 * @param customerNote whether the customer was sent it
 */
record WireNote(
        long id,
        @Nullable String author,
        @Nullable String dateCreatedGmt,
        @Nullable String note,
        @Nullable Boolean customerNote) {

    @Override
    public String toString() {
        return "WireNote[" + id + "]";
    }
}
