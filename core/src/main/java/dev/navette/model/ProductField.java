package dev.navette.model;

/** The fields of a {@link Product} (ART-21). */
public enum ProductField implements Field {
    NAME("name", LinkKind.PRODUCT),
    DESCRIPTION("description", LinkKind.PRODUCT),
    PRICE("price", LinkKind.SELLABLE),
    QUANTITY("quantity", LinkKind.SELLABLE);

    private final String code;
    private final LinkKind kind;

    ProductField(String code, LinkKind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return kind;
    }
}
