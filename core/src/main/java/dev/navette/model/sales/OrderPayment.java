package dev.navette.model.sales;

import java.time.Instant;
import java.util.Objects;

/**
 * Money that a buyer gave, promised or was refused (règlement).
 *
 * @param id the shop's, unique within the order
 * @param method how
 * @param amount how much; above zero also where it is given back
 * @param at when
 * @param state only captured money is a payment (ORD-21)
 */
public record OrderPayment(String id, PaymentMethod method, Amount amount, Instant at, State state) {

    /** How far it got. */
    public enum State {
        /** Announced: a transfer or a cheque that has not come. */
        PENDING,
        /** Reserved on a card, and not taken yet. */
        AUTHORISED,
        /** Taken. */
        CAPTURED,
        /** Refused, cancelled or lapsed. */
        VOID,
        /** Taken back by the buyer's bank (impayé). */
        CHARGED_BACK
    }

    public OrderPayment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(state, "state");
    }

    /** Whether the money has been taken. */
    public boolean captured() {
        return state == State.CAPTURED;
    }
}
