package dev.navette.model;

/** The fields of an {@link Article} that a flow writes to an ERP (ART-24). */
public enum ArticleField implements Field {
    NAME("name"),
    /** The base price, net or gross as the shop has it; the ERP reckons the other one. */
    PRICE("price"),
    BARCODE("barcode"),
    BRAND("brand"),
    CATEGORY("category"),
    WEIGHT("weight"),
    /** The master reference, and in what it differs from the others of it. */
    VARIANT("variant");

    private final String code;

    ArticleField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.ARTICLE;
    }
}
