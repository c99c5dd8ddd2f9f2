package dev.navette.model.sales;

import java.time.Instant;
import java.util.Objects;

/**
 * What a register said about a business number when a host asked it (VIES, Sirene), kept with its date as the proof that it
 * was asked (CUS-11).
 *
 * @param state what it said
 * @param asked when
 * @param by the name of the service that was asked: {@code VIES}
 */
public record BuyerCheck(State state, Instant asked, String by) {

    /** What a register says. */
    public enum State {
        /** It knows the number. */
        VALID,
        /** It does not know the number, or no longer. */
        INVALID,
        /** It did not answer, or not about the number: an outage is not a failed check. */
        UNREACHABLE
    }

    public BuyerCheck {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(asked, "asked");
        by = Objects.requireNonNull(by, "by").strip();
        if (by.isEmpty()) {
            throw new IllegalArgumentException("by is blank");
        }
    }

    /** The number is known. */
    public static BuyerCheck valid(Instant asked, String by) {
        return new BuyerCheck(State.VALID, asked, by);
    }

    /** The number is not known. */
    public static BuyerCheck invalid(Instant asked, String by) {
        return new BuyerCheck(State.INVALID, asked, by);
    }

    /** Nothing was learnt about the number. */
    public static BuyerCheck unreachable(Instant asked, String by) {
        return new BuyerCheck(State.UNREACHABLE, asked, by);
    }

    /** Whether the number failed the check: only where the register said so. */
    public boolean failed() {
        return state == State.INVALID;
    }

    /** Whether the register has spoken, either way; where not, ask again later. */
    public boolean known() {
        return state != State.UNREACHABLE;
    }
}
