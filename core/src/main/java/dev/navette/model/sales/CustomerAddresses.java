package dev.navette.model.sales;

import org.jspecify.annotations.Nullable;

/**
 * Where a customer is.
 *
 * @param billing where invoices go, or null
 * @param delivery where goods go, or null where that is the same, or nothing is known of it
 */
public record CustomerAddresses(
        @Nullable Address billing, @Nullable Address delivery) {

    /** Nowhere. */
    public static final CustomerAddresses NONE = new CustomerAddresses(null, null);
}
