package dev.navette.ebp;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Business;
import dev.navette.model.sales.Customer;

/** A row that somebody's account and addresses stand in. */
interface Addressed {

    String code();

    /** Whose account it is, where that is known. */
    @Nullable
    Customer customer();

    @Nullable
    Place billing();

    @Nullable
    Place delivery();

    /** As it is written on documents; null where nobody is named. */
    default @Nullable String name() {
        Customer customer = customer();
        if (customer != null) {
            return customer.name();
        }
        Place billing = billing();
        return billing == null ? null : billing.name();
    }

    default @Nullable Business business() {
        Customer customer = customer();
        return customer == null ? null : customer.business();
    }
}
