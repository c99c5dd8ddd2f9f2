package dev.navette.model.sales;

import org.jspecify.annotations.Nullable;

/**
 * What the ERP sorts a customer by; each is the ERP's code.
 *
 * @param family famille, or null
 * @param priceCategory catégorie tarifaire, or null
 */
public record CustomerSorting(
        @Nullable String family, @Nullable String priceCategory) {

    /** By nothing. */
    public static final CustomerSorting NONE = new CustomerSorting(null, null);
}
