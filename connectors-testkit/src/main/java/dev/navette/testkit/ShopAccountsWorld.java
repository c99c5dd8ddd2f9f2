package dev.navette.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.ForeignId;
import dev.navette.model.Term;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;
import dev.navette.spi.Write;

/**
 * A shop in whose accounts is written, found and read, and the hands and eyes of a person in it. One test has one. It has
 * one account for each e-mail address.
 */
public interface ShopAccountsWorld extends WriterWorld {

    /**
     * An account as the shop has it.
     *
     * @param id the shop's id of it
     * @param account what stands in it, whatever its name
     * @param groups the ids of the groups that it is in
     */
    record Shown(ForeignId id, ShopAccount account, Set<ForeignId> groups) {}

    /** Puts an account there by hand, in no group of its own; the shop gives it an id. */
    ForeignId put(ShopAccount account);

    /** Changes an account by hand to what this says of it. */
    void set(ForeignId id, ShopAccount account);

    /** All accounts as they are now, in any order. */
    List<Shown> accounts();

    /** The fields that it has a place for. */
    default Set<AccountField> fields() {
        return EnumSet.allOf(AccountField.class);
    }

    /** An account as the shop shows it of which so much was said: it may keep a country in one form alone. */
    default ShopAccount kept(ShopAccount said) {
        return said;
    }

    /** Puts a group there by hand; nothing where it has no groups with ids of their own. */
    default Optional<ForeignId> put(Term group) {
        return Optional.empty();
    }

    /** A creation that the shop refuses for itself alone; nothing where it takes everything. */
    default Optional<Write<ShopCustomer>> refused(String code) {
        return Optional.empty();
    }

    /**
     * Lets somebody order with an account.
     *
     * @return false where hands cannot do that
     */
    default boolean order(ForeignId account) {
        return false;
    }

    /**
     * Puts an account there with which the shop's people work.
     *
     * @return false where it has none
     */
    default boolean putStaff(String email) {
        return false;
    }

    /**
     * Makes an account that is there unreadable.
     *
     * @return false where everything that the shop can hold can be read
     */
    default boolean damage(ForeignId id) {
        return false;
    }

    /** Whether its reader knows what changed. */
    default boolean knowsWhatChanged() {
        return true;
    }

    /** A shop knows nothing of our names. */
    @Override
    default boolean holdsDoubles() {
        return false;
    }
}
