package dev.navette.woocommerce;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A customer of the shop. Personal: {@link #toString} names the id and says no more.
 *
 * @param role what WordPress lets in as: {@code customer}, {@code shop_manager}
 * @param dateCreated in the shop's own time, without a zone
 * @param isPayingCustomer whether an order was ever paid
 */
record WireAccount(
        long id,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String role,
        @Nullable String dateCreated,
        @Nullable Boolean isPayingCustomer,
        @Nullable Map<String, @Nullable Object> billing,
        @Nullable Map<String, @Nullable Object> shipping,
        @Nullable List<WireProduct.Meta> metaData) {

    /** What is kept of it under a key, or null. */
    @Nullable
    String meta(@Nullable String key) {
        String value = key == null ? null : WireProduct.meta(metaData, key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "WireAccount[" + id + "]";
    }
}
