package dev.navette.woocommerce.fake;

import org.jspecify.annotations.Nullable;

import dev.navette.woocommerce.fake.Account.Role;

/** What a route asks of its caller, and how it refuses. */
enum Right {
    /** Everybody. */
    NONE("", ""),
    LIST("woocommerce_rest_cannot_view", "Sorry, you cannot list resources."),
    VIEW("woocommerce_rest_cannot_view", "Sorry, you cannot view this resource."),
    CREATE("woocommerce_rest_cannot_create", "Sorry, you are not allowed to create resources."),
    EDIT("woocommerce_rest_cannot_edit", "Sorry, you are not allowed to edit this resource."),
    DELETE("woocommerce_rest_cannot_delete", "Sorry, you are not allowed to delete this resource."),
    BATCH("woocommerce_rest_cannot_batch", "Sorry, you are not allowed to batch manipulate this resource."),
    /** Only administrators. */
    STATUS("woocommerce_rest_cannot_view", "Sorry, you cannot list resources.");

    private final String code;
    private final String message;

    Right(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** 401 for nobody, 403 for somebody without the role. WooCommerce 11.0.1, observed. */
    void check(@Nullable Account account) {
        if (this == NONE) {
            return;
        }
        if (account == null) {
            throw new Refusal(401, code, message);
        }
        boolean allowed = this == STATUS ? account.role() == Role.ADMINISTRATOR : account.role() != Role.CUSTOMER;
        if (!allowed) {
            throw new Refusal(403, code, message);
        }
    }
}
