package dev.navette.ledger;

import java.util.Objects;

import dev.navette.model.sales.OrderMark;

/**
 * What the shop is told of an order.
 *
 * @param mark the mark
 * @param units how many units it speaks of
 */
record Marked(OrderMark mark, long units) {

    Marked {
        Objects.requireNonNull(mark, "mark");
    }
}
