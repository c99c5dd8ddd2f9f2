package dev.navette.testkit;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;

/**
 * A shop whose orders the contracts read and mark, and the hands and eyes of a person in it. One test has one. Where it is a
 * stub server, its time is the contract's clock.
 */
public interface OrdersWorld extends WriterWorld {

    /**
     * Puts an order there by hand; its number is the order's where the shop lets people choose one, and its dates are the
     * shop's own.
     *
     * @param order its id is the contract's, and not the shop's
     * @return the id that the shop gives it
     */
    ForeignId put(Order order);

    /**
     * Makes an order another by hand, as people edit one, refund a part of it or write to its buyer.
     *
     * @return false where hands cannot do that
     */
    boolean change(ForeignId id, Order order);

    /** Gives an order another status by hand. */
    void setStatus(ForeignId id, String status);

    /** All orders as they are now, in any order. */
    List<Order> orders();

    /**
     * What a reader shall give of an order that was put there: the same, but for what the shop has no place for, and for the
     * names that are the shop's own (of taxes, parts and payments). Ids of orders and the time of the last change are not
     * compared.
     */
    default Order kept(Order order) {
        return order;
    }

    /**
     * Makes an order that is there unreadable: a quantity of letters, for example.
     *
     * @return false where everything that the shop can hold can be read
     */
    default boolean damage(ForeignId id) {
        return false;
    }

    /**
     * Puts something there by hand that is no order yet: a draft, a basket; or one that lies in the trash.
     *
     * @return false where the shop has no such thing
     */
    default boolean putUnfinished(Order order) {
        return false;
    }

    /** The zone in which the shop has its days. */
    ZoneId zone();

    /** The shop's status of an order that was paid and is to be sent. */
    default String fresh() {
        return "processing";
    }

    /** The shop's status that follows it. */
    default String done() {
        return "completed";
    }

    /** The shop's status of an order that was cancelled. */
    default String cancelled() {
        return "cancelled";
    }

    /** An order has the id that the shop gave it, and no second one has it. */
    @Override
    default boolean holdsDoubles() {
        return false;
    }

    /** Whether the shop knows what changed; where it only knows that something did, a change gives everything again. */
    default boolean knowsWhatChanged() {
        return true;
    }

    /** The same order under another id. */
    static Order under(ForeignId id, Order order) {
        return new Order(
                id,
                order.head(),
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages());
    }

    /** The order of that id, as it is now. */
    default Optional<Order> order(ForeignId id) {
        return orders().stream().filter(order -> order.id().equals(id)).findFirst();
    }
}
