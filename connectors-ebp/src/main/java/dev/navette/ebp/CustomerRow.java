package dev.navette.ebp;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Customer;

/**
 * What a line about a customer is made of.
 *
 * @param customer the customer
 * @param named its name as it is written
 * @param billing its address in lines of EBP's length
 * @param delivery likewise, or null
 */
record CustomerRow(
        Customer customer,
        @Nullable String named,
        Place billing,
        @Nullable Place delivery) implements Addressed {

    @Override
    public @Nullable String name() {
        return named;
    }

    @Override
    public String code() {
        return customer.code();
    }
}
