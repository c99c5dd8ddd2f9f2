package dev.navette.model.sales;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be written to. Personal: {@link #toString} says nothing of it.
 *
 * @param email as the ERP has it, whatever that is; or null
 * @param firstName or null
 * @param lastName or null
 */
public record CustomerPerson(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName) {

    /** Nobody is known. */
    public static final CustomerPerson NONE = new CustomerPerson(null, null, null);

    /** Of whom only the address is known. */
    public static CustomerPerson of(String email) {
        return new CustomerPerson(email, null, null);
    }

    @Override
    public String toString() {
        return equals(NONE) ? "CustomerPerson[none]" : "CustomerPerson[…]";
    }
}
