package dev.navette.text;

import java.util.Arrays;
import java.util.List;

/** What a {@link ReferenceTemplate} can take up of an order or of a payment. */
public enum ReferencePlaceholder {
    ORDER_ID("%OI", "order id"),
    /** The number that buyers know. */
    ORDER_REFERENCE("%OR", "order reference"),
    INVOICE_NUMBER("%IN", "invoice number"),
    /** As day/month/year, {@code 20/11/2026}. */
    DATE("%DA", "date"),
    FIRST_NAME("%CF", "first name"),
    LAST_NAME("%CL", "last name"),
    COMPANY("%CC", "company"),
    PAYMENT_METHOD("%PM", "payment method"),
    /** With its currency, {@code 42.00 EUR}. */
    PAYMENT_AMOUNT("%PA", "payment amount"),
    SHOP_NAME("%SN", "shop name");

    private final String code;
    private final String description;

    ReferencePlaceholder(String code, String description) {
        this.code = code;
        this.description = description;
    }

    /** As it stands in a template, its case included. */
    public String code() {
        return code;
    }

    /** What a person reads of it. */
    public String description() {
        return description;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ReferencePlaceholder::code).toList();
    }
}
