package dev.navette.testkit;

import java.util.List;

import dev.navette.model.sales.ErpCustomer;

/** An ERP of which customers are read, and the hands of a person in it. One test has one. */
public interface ErpCustomersWorld extends World {

    /** Adds customers or changes those of the same code: all of them at one instant. */
    void put(List<ErpCustomer> customers);

    /** Takes a customer away. */
    void remove(String code);

    /**
     * Makes a customer that is there unreadable.
     *
     * @return false where everything that the ERP can hold can be read
     */
    boolean damage(String code);

    /** Whether the ERP knows what changed; where it only knows that something did, a change gives everything again. */
    default boolean knowsWhatChanged() {
        return true;
    }

    /** A customer as the ERP gives it of which so much was said: one that has no place for contacts has none. */
    default ErpCustomer kept(ErpCustomer said) {
        return said;
    }
}
