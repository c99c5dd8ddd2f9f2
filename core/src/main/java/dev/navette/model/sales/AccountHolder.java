package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Who logs in with a shop's account. Personal: {@link #toString} says nothing of it.
 *
 * @param email the login, unique in the shop
 * @param firstName or null
 * @param lastName or null
 * @param company for which, or null for a private person
 * @param language BCP 47, or null
 */
public record AccountHolder(
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String language) {

    public AccountHolder {
        Objects.requireNonNull(email, "email");
    }

    /** Of whom only the address is known. */
    public static AccountHolder of(String email) {
        return new AccountHolder(email, null, null, null, null);
    }

    @Override
    public String toString() {
        return "AccountHolder[…]";
    }
}
