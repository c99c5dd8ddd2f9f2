package dev.navette.woocommerce.fake;

/** Where a change comes from: it decides what is checked before. */
enum Origin {
    /** A request about one thing: its schema is checked first, and null becomes the zero of its type (observed of stock). */
    REQUEST,
    /** An entry of a batch: no schema is checked, as observed; so null is not set, as isset() has it in the source. */
    BATCH,
    /** A person or a plug-in in the shop: as in a batch, and a SKU is stored as it is written, taken or not. */
    HANDS
}
