package dev.navette.model;

/** What a link relates. Names are unique within a kind and a pair of accounts, and so are foreign ids. */
public enum LinkKind {
    /** A product page of the shop. */
    PRODUCT,
    /** What is sold and stocked: a variant, or a simple article itself. */
    SELLABLE
}
