package dev.navette.model;

/** The fields of a {@link Product} (ART-21); those of what is sold are a simple product's own, or its variants'. */
public enum ProductField implements Field {
    NAME("name"),
    DESCRIPTION("description"),
    PRICE("price"),
    QUANTITY("quantity"),
    RELATED("related"),
    CATEGORY("category"),
    IMAGES("images");

    private final String code;

    ProductField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return switch (this) {
            case PRICE, QUANTITY -> LinkKind.SELLABLE;
            case NAME, DESCRIPTION, RELATED, CATEGORY, IMAGES -> LinkKind.PRODUCT;
        };
    }
}
