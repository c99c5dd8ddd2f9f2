package dev.navette.mapping.sales;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * What follows from what happened to an order after it was imported (ORD-38): its document is never overwritten.
 *
 * @param kind what happened
 * @param differences shop and import side by side; empty where the kind says it all
 * @param refund of a return, the refund that becomes a credit note by {@link OrderRule#refund}; of a cancellation that is
 *     credited, {@link #CANCELLATION}; null for a proposal
 * @param proposal what a person should do, an imperative without a full stop; empty where a document follows by itself
 */
public record FollowUp(
        Kind kind, List<Difference> differences, @Nullable ForeignId refund, String proposal) {

    /** The id of what is left of a cancelled order, as a refund: an order is cancelled once. */
    public static final ForeignId CANCELLATION = new ForeignId("cancelled");

    /** What happened. */
    public enum Kind {
        CANCELLED,
        /** Other lines, quantities or amounts. */
        EDITED,
        /** A refund that is not imported yet. */
        RETURNED,
        /** The buyer's bank took a payment back (impayé). */
        CHARGED_BACK
    }

    public FollowUp {
        Objects.requireNonNull(kind, "kind");
        differences = List.copyOf(differences);
        Objects.requireNonNull(proposal, "proposal");
    }
}
