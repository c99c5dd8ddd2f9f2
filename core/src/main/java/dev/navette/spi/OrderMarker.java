package dev.navette.spi;

import dev.navette.model.sales.OrderMark;

/**
 * Marks the shop's orders as transferred and sets the status that follows; never creates. Claimed by the shop's id. Marking
 * twice is marking once, and a status that the order has left meanwhile is not set.
 */
public interface OrderMarker extends Writer<OrderMark> {}
