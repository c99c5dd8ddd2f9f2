package dev.navette.model;

/**
 * The fields of a {@link Product}, each one entry of the update policy (ART-21); those of what is sold are a simple
 * product's own, or its variants'.
 */
public enum ProductField implements Field {
    NAME("name", Of.PRODUCT),
    SUMMARY("summary", Of.PRODUCT),
    DESCRIPTION("description", Of.PRODUCT),
    /** What search engines and addresses show. */
    META("meta", Of.PRODUCT),
    PRICE("price", Of.SOLD),
    SPECIAL_PRICES("special-prices", Of.SOLD),
    QUANTITY("quantity", Of.SOLD),
    WEIGHT("weight", Of.SOLD),
    DIMENSIONS("dimensions", Of.SOLD),
    BARCODE("barcode", Of.SOLD),
    BRAND("brand", Of.PRODUCT),
    SUPPLIER("supplier", Of.PRODUCT),
    IMAGES("images", Of.PRODUCT),
    DOCUMENTS("documents", Of.PRODUCT),
    FEATURES("features", Of.PRODUCT),
    CATEGORY("category", Of.PRODUCT),
    /** In what other categories it stands: additional ones and those above. */
    CATEGORIES("categories", Of.PRODUCT),
    TAX_CLASS("tax-class", Of.PRODUCT),
    ECO_PARTICIPATION("eco-participation", Of.SOLD),
    /** Shown beside it. */
    RELATED("related", Of.PRODUCT),
    /** Shown instead of it. */
    BETTER("better", Of.PRODUCT),
    /** What is in a pack. */
    COMPONENTS("components", Of.PRODUCT),
    /** In what a variant differs from the others. */
    OPTIONS("options", Of.SOLD),
    /** A variant's own pictures. */
    OWN_IMAGES("own-images", Of.SOLD),
    /** Whether customers see it. */
    ACTIVE("active", Of.PRODUCT),
    /** Whether a variant can be bought. */
    SOLD("sold", Of.SOLD),
    /** Whether a variant is the one that customers see first. */
    USUAL("usual", Of.SOLD);

    private final String code;
    private final Of of;

    private enum Of {
        PRODUCT,
        SOLD
    }

    ProductField(String code, Of of) {
        this.code = code;
        this.of = of;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return of == Of.PRODUCT ? LinkKind.PRODUCT : LinkKind.SELLABLE;
    }

    /** Whether it is a text, which has a field of its own in each other language. */
    public boolean translated() {
        return this == NAME || this == SUMMARY || this == DESCRIPTION || this == META;
    }

    /**
     * The field in another language than the main one.
     *
     * @param language BCP 47
     * @throws IllegalArgumentException when it is not a text
     */
    public Field in(String language) {
        return new TranslatedField(this, language);
    }
}
