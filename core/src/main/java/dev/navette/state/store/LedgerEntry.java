package dev.navette.state.store;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * One thing to be written because of orders: a customer, a document, a payment. Its content is frozen. Personal: {@link
 * #toString} names it and says no more.
 *
 * @param position its place: what came before stands before it
 * @param kind what it is
 * @param name under which it is written: an account's code, an external reference, a shop's customer
 * @param state how far it is
 * @param content what is written; null once it was purged (GDPR-1)
 * @param account the code of the account that must be there before, or null
 * @param follows the reference of the document that must be there before, or null
 * @param id the other system's; null while nothing is known of it there
 * @param number the ERP's number of a document, or null
 * @param reason of a conflict
 * @param orders the orders for which it is written
 */
public record LedgerEntry(
        long position,
        Kind kind,
        String name,
        State state,
        @Nullable String content,
        @Nullable String account,
        @Nullable String follows,
        @Nullable ForeignId id,
        @Nullable String number,
        @Nullable String reason,
        List<String> orders) {

    /** What is written. Stored by these names: never rename them. */
    public enum Kind {
        /** An account that is created in the ERP. */
        ACCOUNT,
        /** Parts of an account that is there. */
        UPDATE,
        DOCUMENT,
        PAYMENT,
        /** The account's code, on the shop's customer. */
        CODE
    }

    /** How far an entry is. Stored by these names: never rename them. */
    public enum State {
        /** To be written, or written and not read back yet. */
        OPEN,
        /** It is there as it should be. */
        DONE,
        /** Something else is there under its name: a person must look. */
        CONFLICT
    }

    public LedgerEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        orders = List.copyOf(orders);
    }

    @Override
    public String toString() {
        return "LedgerEntry[" + kind + " " + name + ", " + state + "]";
    }
}
