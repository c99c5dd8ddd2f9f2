package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * What becomes at most one document (ORD-3): an order, a part of one that goes to one address, a shop's day, a refund.
 *
 * @param document what it becomes
 * @param orders the orders that are in it, by their ids in the shop
 * @param follows the unit that must be in the ERP before it, or null: a refund waits for its order
 * @param statusAfter the status that the shop's orders get once it is there, or null for none (ORD-1)
 */
public record ImportUnit(
        SalesDocument document,
        List<ForeignId> orders,
        @Nullable ExternalReference follows,
        @Nullable String statusAfter) {

    public ImportUnit {
        Objects.requireNonNull(document, "document");
        orders = List.copyOf(orders);
    }

    /** The same of another document. */
    public ImportUnit of(SalesDocument other) {
        return new ImportUnit(other, orders, follows, statusAfter);
    }

    /** By which it is imported once. */
    public ExternalReference reference() {
        return document.reference();
    }
}
