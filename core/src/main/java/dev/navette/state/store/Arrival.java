package dev.navette.state.store;

import java.util.List;
import java.util.Objects;

import dev.navette.model.Fingerprint;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;

/**
 * An order as it was just read.
 *
 * @param name the shop's id of it
 * @param print of all that makes a difference: an order whose print is the same has not changed
 * @param content all of it; personal
 * @param sales what it takes from the stock
 */
public record Arrival(String name, Fingerprint print, String content, List<Sale> sales) {

    /**
     * How many of an article it sells.
     *
     * @param article the reference
     * @param warehouse from which they go; empty where any may be meant
     * @param quantity above zero
     */
    public record Sale(Reference article, String warehouse, Quantity quantity) {

        public Sale {
            Objects.requireNonNull(article, "article");
            Objects.requireNonNull(warehouse, "warehouse");
            Objects.requireNonNull(quantity, "quantity");
        }
    }

    public Arrival {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(print, "print");
        Objects.requireNonNull(content, "content");
        sales = List.copyOf(sales);
    }
}
