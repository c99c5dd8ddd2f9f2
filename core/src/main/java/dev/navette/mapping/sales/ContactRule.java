package dev.navette.mapping.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.CustomerAddresses;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;

/**
 * Which accounts the contacts of a customer have in the shop (CUS-2). One without a valid e-mail address has none, and a
 * note of the customer says so.
 *
 * @param sent whether they have accounts
 * @param addresses which addresses these have
 */
public record ContactRule(
        @Default("false") boolean sent, @Default("own") Addresses addresses) {

    /** No accounts. */
    public static final ContactRule NONE = new ContactRule(false, Addresses.OWN);

    /** Which addresses the account of a contact has. */
    public enum Addresses {
        /** Its own, where the ERP has one. */
        OWN,
        /** Its customer's. */
        CUSTOMERS,
        /** None is sent. */
        NONE
    }

    public ContactRule {
        Objects.requireNonNull(addresses, "addresses");
    }

    /** An account for each, with its own address. */
    public static ContactRule accounts() {
        return new ContactRule(true, Addresses.OWN);
    }

    /** The same with these addresses. */
    public ContactRule with(Addresses others) {
        return new ContactRule(sent, others);
    }

    CustomerAddresses addressesOf(ErpContact contact, ErpCustomer customer) {
        @Nullable Address own = contact.address();
        return switch (addresses) {
            case OWN -> new CustomerAddresses(own, null);
            case CUSTOMERS -> customer.addresses();
            case NONE -> CustomerAddresses.NONE;
        };
    }
}
