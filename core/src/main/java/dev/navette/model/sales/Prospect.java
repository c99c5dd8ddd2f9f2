package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;

/**
 * An account of the shop with which nothing was ever ordered (CUS-6). Personal: {@link #toString} names the account and
 * says no more.
 *
 * @param account the shop's id of it
 * @param registered on which day it was made, in the shop's zone
 * @param buyer who it is, in the words of an order's buyer; of this account
 * @param firstName of its holder, or null
 * @param lastName of its holder, or null
 * @param billing where invoices go, or null where nothing is said
 * @param delivery where goods go, or null where that is the same, or nothing is said
 */
public record Prospect(
        ForeignId account,
        LocalDate registered,
        OrderBuyer buyer,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Address billing,
        @Nullable Address delivery) {

    public Prospect {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(registered, "registered");
        Objects.requireNonNull(buyer, "buyer");
        if (!account.equals(buyer.account())) {
            throw new IllegalArgumentException("it is the account of another buyer");
        }
    }

    @Override
    public String toString() {
        return "Prospect[" + account + "]";
    }
}
