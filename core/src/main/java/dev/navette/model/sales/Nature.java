package dev.navette.model.sales;

/** What is sold by a line (ORD-34, ORD-36). */
public enum Nature {
    GOODS,
    SERVICE,
    /** A card or voucher of which nobody knows yet what will be bought with it (bon à usages multiples): no VAT on it. */
    GIFT_CARD
}
