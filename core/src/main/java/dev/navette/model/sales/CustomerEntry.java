package dev.navette.model.sales;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * On whose account a document goes, and what is written there before it (CUS-7, CUS-8).
 *
 * @param code the ERP's account
 * @param create whether the account is made of {@code customer}; it is there otherwise
 * @param updates what of an account that is there is written; empty for nothing
 * @param customer what {@code updates} takes its values from, and what is created; null where nothing is written
 * @param writeBack whether the code goes to the shop's customer
 */
public record CustomerEntry(
        String code,
        boolean create,
        Set<CustomerPart> updates,
        @Nullable Customer customer,
        boolean writeBack) {

    public CustomerEntry {
        Objects.requireNonNull(code, "code");
        updates = Set.copyOf(updates);
        if (customer == null && (create || !updates.isEmpty())) {
            throw new IllegalArgumentException("there is no customer to write");
        }
    }

    /** An account that is there and stays as it is. */
    public static CustomerEntry of(String code) {
        return new CustomerEntry(code, false, Set.of(), null, false);
    }
}
