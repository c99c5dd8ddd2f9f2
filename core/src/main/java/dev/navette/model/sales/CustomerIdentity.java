package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Who a customer is. Personal: {@link #toString} says nothing of it.
 *
 * @param name as written on documents
 * @param company whether it is one; a private person otherwise
 * @param person whom the shop knows it as
 * @param language BCP 47, or null
 */
public record CustomerIdentity(
        String name,
        boolean company,
        CustomerPerson person,
        @Nullable String language) {

    public CustomerIdentity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(person, "person");
    }

    @Override
    public String toString() {
        return "CustomerIdentity[…]";
    }
}
