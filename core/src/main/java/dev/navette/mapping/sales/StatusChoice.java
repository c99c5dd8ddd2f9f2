package dev.navette.mapping.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.Order;

/**
 * What becomes of orders of one status (ORD-1).
 *
 * @param type the document that is made of them
 * @param paidOnly whether only paid ones are taken; null for those of tills alone, which have a session
 * @param validated whether the document is made final; a draft otherwise
 * @param state the document's state in the ERP, or null for the usual one
 * @param then the status that the order gets in the shop afterwards, or null to leave it
 */
public record StatusChoice(
        @Default("order") DocumentType type,
        @Nullable Boolean paidOnly,
        @Default("false") boolean validated,
        @Nullable String state,
        @Nullable String then) {

    public StatusChoice {
        Objects.requireNonNull(type, "type");
    }

    /** Makes drafts of a type, and leaves the order's status alone. */
    public static StatusChoice making(DocumentType type) {
        return new StatusChoice(type, null, false, null, null);
    }

    /** The same of orders that are not paid too, those of a till included. */
    public StatusChoice whateverIsPaid() {
        return new StatusChoice(type, false, validated, state, then);
    }

    /** The same of paid orders alone. */
    public StatusChoice whenPaid() {
        return new StatusChoice(type, true, validated, state, then);
    }

    /** The same with documents that are final at once. */
    public StatusChoice validatedAtOnce() {
        return new StatusChoice(type, paidOnly, true, state, then);
    }

    /** The same with documents in another state of the ERP's. */
    public StatusChoice inState(String code) {
        return new StatusChoice(type, paidOnly, validated, code, then);
    }

    /** The same, and the order gets another status afterwards. */
    public StatusChoice then(String status) {
        return new StatusChoice(type, paidOnly, validated, state, status);
    }

    /** Whether an order must be paid to be taken. */
    boolean asksForPayment(Order order) {
        return paidOnly == null ? order.head().session() != null : paidOnly;
    }
}
