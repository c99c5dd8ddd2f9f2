package dev.navette.mapping.sales;

import java.util.Arrays;
import java.util.Objects;

import dev.navette.model.sales.Amount;
import dev.navette.model.sales.PaymentMethod;

/**
 * What an order was paid with that the shop does not list among its payments (ORD-36).
 *
 * @param id unique among all payments of the order
 * @param label as the shop shows it; never a card's code
 * @param kind what it is
 * @param amount how much of it was used; above zero
 */
record ExtraPayment(String id, String label, Kind kind, Amount amount) {

    /** What it was paid with. */
    enum Kind {
        /** A gift card. */
        GIFT_CARD("gift-card"),
        /** What the shop owed the buyer. */
        STORE_CREDIT("store-credit");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Whether a payment method's id names one of them: no money comes in with it. */
        static boolean isOne(String id) {
            return Arrays.stream(values()).anyMatch(kind -> kind.id.equals(id));
        }
    }

    ExtraPayment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
    }

    /** As a row names it. */
    PaymentMethod method() {
        return PaymentMethod.of(kind.id, label);
    }
}
