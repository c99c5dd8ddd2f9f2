package dev.navette.testkit;

import java.util.List;

import dev.navette.model.sales.ErpQuote;

/**
 * An ERP whose quotes the contract of their reader fills and reads, and the hands of a person in it. One test has one. Where it
 * is a stub server, its time is the contract's clock.
 */
public interface ErpQuoteWorld extends World {

    /** Adds quotes or changes those of the same id, all of them at one instant. */
    void put(List<ErpQuote> quotes);

    /** Takes a quote away. */
    void remove(String id);

    /**
     * Makes a quote that is there unreadable: an amount of letters, for example.
     *
     * @return false where everything that the ERP can hold can be read
     */
    default boolean damage(String id) {
        return false;
    }

    /** Whether the ERP knows what changed; where it only knows that something did, a change gives everything again. */
    default boolean knowsWhatChanged() {
        return true;
    }
}
