package dev.navette.spi;

import java.util.Optional;
import java.util.Set;

import dev.navette.error.Problem;
import dev.navette.model.Field;
import dev.navette.model.sales.OrderProgress;

/**
 * Tells the shop how far its orders are (ORD-28): status, number, day, and what was sent. Never makes an order: each is
 * claimed by its external reference with the shop's id, which {@link OrderFinder} has found. Its shipments are the claim's
 * parts, by the ERP's id of their delivery note.
 *
 * <p>The status is set where {@link OrderProgress#next} says so of the one that the order has right before, asked within
 * {@link #write}: it never goes back, is never set twice, and a person's word stays. Where it stays, it counts as written.
 *
 * <p>A part without an id is a shipment to make, once: {@link #repeat} is {@link Repeat#HARMFUL} of such a claim where the
 * shop would take a second one, and {@link #resolve} finds those that were made for exactly these delivery notes. One with an
 * id is changed. What the shop shows beyond that is never taken away.
 */
public interface OrderProgressWriter extends Writer<OrderProgress> {

    /**
     * The statuses that an order can be given, as the profile and {@link OrderProgress} name them. Asked before a run.
     *
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    Set<String> statuses();

    /**
     * Why this shop has no place for a field of an order, or, asked for {@link
     * dev.navette.model.sales.ShipmentField#PARCELS}, for shipments at all, and what would make one: a flow that writes it is
     * refused before it starts. What else is told of a shipment is shown as far as there is a place. Asks the shop nothing. By
     * default there is a place for all.
     *
     * @return its path begins at the connection's settings
     */
    default Optional<Problem> lacks(Field field) {
        return Optional.empty();
    }
}
