package dev.navette.testkit;

import java.util.List;
import java.util.Optional;

import dev.navette.model.sales.Customer;
import dev.navette.spi.Write;

/**
 * An ERP in which the contracts find accounts and to which they write some, and the hands and eyes of a person in it. One
 * test has one. The id of an account is its code.
 */
public interface ErpAccountsWorld extends SettlingWorld {

    /** Puts an account there by hand, with the values as they are typed here. */
    void put(Customer customer);

    /** All accounts as they are now, in any order. */
    List<Customer> customers();

    /** The same account as far as the ERP has a place for it, and with codes that it knows. */
    default Customer kept(Customer customer) {
        return customer;
    }

    /**
     * Blocks an account that is there by hand.
     *
     * @return false where hands cannot do that
     */
    default boolean block(String code) {
        return false;
    }

    /**
     * A creation that the ERP refuses for itself alone, of this code or one that begins so; nothing where it takes
     * everything.
     */
    default Optional<Write<Customer>> refused(String code) {
        return Optional.empty();
    }

    /** An ERP takes no second account of a code, as far as hands can do it. */
    @Override
    default boolean holdsDoubles() {
        return false;
    }
}
