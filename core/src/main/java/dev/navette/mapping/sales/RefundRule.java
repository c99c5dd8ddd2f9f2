package dev.navette.mapping.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;

/**
 * What becomes of a refund (ORD-26): a credit note that names the document of its order, which is never changed (ORD-33).
 *
 * @param validated whether it is made final; a draft otherwise
 * @param stock which document takes returned goods back on the shelf
 * @param label what stands on a line for an amount that belongs to no line of the order
 * @param then the status that the order gets in the shop afterwards, or null to leave it
 */
public record RefundRule(
        @Default("false") boolean validated,
        @Default("credit-note") Stock stock,
        @Default("Remboursement") String label,
        @Nullable String then)
        implements OrderOption {

    /** Draft credit notes that take the goods back. */
    public static final RefundRule USUAL = new RefundRule(false, Stock.CREDIT_NOTE, "Remboursement", null);

    /** Which document takes returned goods back. */
    public enum Stock {
        /** The credit note: what came back bears its article, and what did not the one for refunds. */
        CREDIT_NOTE,
        /** A return note (bon de retour) beside it; the credit note bears the article for refunds alone. */
        RETURN_NOTE
    }

    public RefundRule {
        Objects.requireNonNull(stock, "stock");
        Objects.requireNonNull(label, "label");
    }

    /** The same with return notes. */
    public RefundRule withReturnNotes() {
        return new RefundRule(validated, Stock.RETURN_NOTE, label, then);
    }

    /** The same with credit notes that are final at once. */
    public RefundRule validatedAtOnce() {
        return new RefundRule(true, stock, label, then);
    }
}
