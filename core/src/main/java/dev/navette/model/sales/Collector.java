package dev.navette.model.sales;

/** Who takes the tax from the buyer, and declares it where (VAT-1). */
public enum Collector {
    /** The merchant, in the usual way. */
    MERCHANT,
    /** The merchant, for the buyer's country, through the one-stop shop (guichet unique OSS). */
    MERCHANT_OSS,
    /** The merchant, on imports of low value, through the import one-stop shop (IOSS). */
    MERCHANT_IOSS,
    /** The marketplace, as the deemed supplier: the merchant's document bears no tax. */
    MARKETPLACE
}
