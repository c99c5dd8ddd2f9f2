package dev.navette.spi;

import java.time.ZoneId;

import dev.navette.model.sales.Order;

/**
 * Reads the shop's orders, each named by the shop's id of it; all but drafts and what is in the trash. Read whole: with
 * payments, refunds and messages, and with what changed without the order's own date moving. An order whose content
 * cannot be understood is a faulty read, never an order with something left out.
 */
public interface OrderReader extends Reader<Order> {

    /**
     * The zone in which the shop has its days.
     *
     * @throws dev.navette.error.UnreachableException when the system does not answer
     */
    ZoneId zone();
}
