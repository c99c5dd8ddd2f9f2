package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * How far an order is in the ERP, as its shop is told (avancement, ORD-28). Personal: {@link #toString} names the order and
 * says no more.
 *
 * @param order the shop's id of it
 * @param status the shop's status that its documents stand for; null where they stand for none
 * @param from the statuses from which that one is a step forward; in any other the order stays as it is
 * @param tellsBuyer whether the buyer is told of the status, where the shop can choose
 * @param number the number of its furthest document, or null
 * @param deliveryDate the day on which its goods are due or left, or null
 * @param reference what the shop shows instead of its own reference of the order, or null to leave that
 * @param shipments what was sent of it, in the order of the days
 */
public record OrderProgress(
        ForeignId order,
        @Nullable String status,
        SortedSet<String> from,
        boolean tellsBuyer,
        @Nullable String number,
        @Nullable LocalDate deliveryDate,
        @Nullable String reference,
        List<OrderShipment> shipments) {

    public OrderProgress {
        Objects.requireNonNull(order, "order");
        from = Collections.unmodifiableSortedSet(new TreeSet<>(from));
        shipments = List.copyOf(shipments);
    }

    /**
     * The status that the order gets, or nothing where it stays: it has that status, a later one, or one that a person
     * gave it and that leads nowhere from here, such as cancelled.
     *
     * @param now the status that the shop has right before
     */
    public Optional<String> next(String now) {
        return Optional.ofNullable(status).filter(there -> !there.equals(now) && from.contains(now));
    }

    @Override
    public String toString() {
        return "OrderProgress[" + order + "]";
    }
}
