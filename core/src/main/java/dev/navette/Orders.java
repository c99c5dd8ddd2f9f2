package dev.navette;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.navette.ledger.OrderDesk;
import dev.navette.model.sales.Order;
import dev.navette.run.OrderEntry;
import dev.navette.run.OrderState;
import dev.navette.state.store.Ledger;

/**
 * The orders of a profile on their way into the ERP (ORD-27): what became of each, what keeps it back, and what a person can
 * say about it. What is said takes effect with the next run of the import. Thread-safe.
 */
public final class Orders {

    private final OrderDesk desk;

    Orders(OrderDesk desk) {
        this.desk = desk;
    }

    /**
     * Orders of these states in the order of their ids.
     *
     * @param afterId the last id of the page before, or an empty text
     */
    public List<OrderEntry> list(Set<OrderState> states, String afterId, int limit) {
        return desk.list(states, afterId, limit);
    }

    /** What became of an order; empty when it was never read. */
    public Optional<OrderEntry> find(String id) {
        return desk.find(id);
    }

    /** An order as it is to be imported: personal. Empty when it was never read, or its content was purged. */
    public Optional<Order> content(String id) {
        return desk.content(id);
    }

    /**
     * Lets orders pass that wait for a person's word; of orders that the shop changed after their import: says that what
     * follows from the change is dealt with.
     *
     * @return the ids of those that are there
     */
    public Set<String> approve(Collection<String> ids) {
        return desk.say(Ledger.Word.APPROVED, ids);
    }

    /**
     * Corrects an order that is not in the ERP: another article, another method of payment. What the shop changes in it
     * later takes the place of the correction.
     *
     * @param correction what it becomes; its id stays
     * @return false when it was never read, is settled, or has changed at this moment
     */
    public boolean correct(String id, UnaryOperator<Order> correction) {
        return desk.correct(id, correction);
    }

    /**
     * Puts orders back to the beginning (ORD-3): they are looked for in the ERP again, and what is found there is taken
     * over; what is not is written. A mark in the shop does not count any more.
     *
     * @return the ids of those that could be put back: not those of which a write is under way, and none of a document of
     *     several orders
     */
    public Set<String> reset(Collection<String> ids) {
        return desk.say(Ledger.Word.RESET, ids);
    }

    /**
     * Imports orders once more that are in the ERP (ORD-3): a second document of each, under a reference of its own ({@code
     * /F2}).
     *
     * @return the ids of those that will be
     */
    public Set<String> force(Collection<String> ids) {
        return desk.say(Ledger.Word.FORCED, ids);
    }
}
