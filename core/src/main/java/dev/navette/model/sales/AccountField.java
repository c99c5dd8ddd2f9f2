package dev.navette.model.sales;

import dev.navette.model.Field;
import dev.navette.model.LinkKind;

/** The fields of a {@link ShopAccount} (CUS-9). */
public enum AccountField implements Field {
    /** The login. */
    EMAIL("email"),
    /** First and last name. */
    NAME("name"),
    COMPANY("company"),
    LANGUAGE("language"),
    GROUP("group"),
    BILLING("billing"),
    DELIVERY("delivery"),
    SIRET("siret"),
    APE("ape"),
    VAT_NUMBER("vatNumber"),
    OUTSTANDING("outstanding"),
    PAYMENT_DELAY("paymentDelay"),
    RISK("risk"),
    /** The ERP's account. */
    CODE("code"),
    NOTES("notes"),
    ACTIVE("active"),
    NEWSLETTER("newsletter"),
    OPT_IN("optIn");

    private final String code;

    AccountField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.SHOP_ACCOUNT;
    }
}
