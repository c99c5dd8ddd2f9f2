package dev.navette.model.sales;

import dev.navette.model.Field;
import dev.navette.model.LinkKind;

/** What of a customer that is there an order import may write (CUS-8). */
public enum CustomerPart implements Field {
    BILLING_ADDRESS("billingAddress"),
    DELIVERY_ADDRESS("deliveryAddress");

    private final String code;

    CustomerPart(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.ACCOUNT;
    }
}
