package dev.navette.spi;

import java.util.List;

import dev.navette.error.Problem;
import dev.navette.model.sales.Customer;

/**
 * Creates and changes the ERP's customers; each is claimed by its code, which is its id there. Without an id the whole
 * account is made; with one, the write's fields are the {@link dev.navette.model.sales.CustomerPart}s that are set, and all
 * else stays as it is. {@link #resolve} finds an account by exactly this code.
 */
public interface CustomerWriter extends Writer<Customer> {

    /**
     * What of a customer this system cannot take, with paths into it: asked before anything of its order is written. Asks
     * nobody.
     */
    default List<Problem> problems(Customer customer) {
        return List.of();
    }
}
