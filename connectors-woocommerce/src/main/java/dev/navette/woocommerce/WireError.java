package dev.navette.woocommerce;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A refusal, of a request or of one entry of a batch.
 *
 * @param code the shop's name of it: {@code product_invalid_sku}
 * @param message what it says to people, with HTML entities; may hold what a person typed: never shown
 * @param data more of it; a mere number where a refund is refused (11.0.1, observed)
 */
record WireError(
        @Nullable String code,
        @Nullable String message,
        @Nullable Object data) {

    /** The id of what is there already, if the shop says it. */
    @Nullable
    Long resource() {
        if (data instanceof Map<?, ?> map && map.get("resource_id") instanceof Number id) {
            return id.longValue();
        }
        return null;
    }
}
