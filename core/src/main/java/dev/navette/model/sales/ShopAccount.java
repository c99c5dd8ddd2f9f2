package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An account of the shop as it shall be: a customer's own, or that of one of its contacts. What is null is left alone in
 * the shop: absence never deletes. Personal: {@link #toString} names it and says no more.
 *
 * @param name our name of it: the customer's code, or that of one of its contacts ({@link #nameOf})
 * @param holder who logs in with it
 * @param group in which group of customers it is, or null
 * @param addresses where its holder is
 * @param business its numbers and terms
 * @param code the ERP's account to which its orders go, or null
 * @param notes what the shop's people read of it, or null
 * @param active whether its holder may log in, or null
 * @param start how it begins; a newsletter or an opt-in is written only where it is a field of the write
 */
public record ShopAccount(
        String name,
        AccountHolder holder,
        @Nullable GroupMembership group,
        CustomerAddresses addresses,
        BusinessData business,
        @Nullable String code,
        @Nullable String notes,
        @Nullable Boolean active,
        AccountStart start) {

    public ShopAccount {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(business, "business");
        Objects.requireNonNull(start, "start");
    }

    /** Of which only the address of its holder is said. */
    public static ShopAccount of(String name, String email) {
        return new ShopAccount(
                name,
                AccountHolder.of(email),
                null,
                CustomerAddresses.NONE,
                BusinessData.NONE,
                null,
                null,
                null,
                AccountStart.USUAL);
    }

    /** Our name of a contact's account: its customer's code, two slashes and the contact's id. */
    public static String nameOf(String code, ErpContact contact) {
        return code + "//" + contact.id();
    }

    /** The same of another holder. */
    public ShopAccount with(AccountHolder other) {
        return new ShopAccount(name, other, group, addresses, business, code, notes, active, start);
    }

    /** The same in another group. */
    public ShopAccount with(@Nullable GroupMembership other) {
        return new ShopAccount(name, holder, other, addresses, business, code, notes, active, start);
    }

    /** The same at other addresses. */
    public ShopAccount with(CustomerAddresses others) {
        return new ShopAccount(name, holder, group, others, business, code, notes, active, start);
    }

    /** The same with other numbers and terms. */
    public ShopAccount with(BusinessData other) {
        return new ShopAccount(name, holder, group, addresses, other, code, notes, active, start);
    }

    /** The same for orders of another account of the ERP. */
    public ShopAccount withCode(@Nullable String other) {
        return new ShopAccount(name, holder, group, addresses, business, other, notes, active, start);
    }

    /** The same with other notes. */
    public ShopAccount withNotes(@Nullable String others) {
        return new ShopAccount(name, holder, group, addresses, business, code, others, active, start);
    }

    /** The same, with which its holder may log in or not. */
    public ShopAccount withActive(@Nullable Boolean other) {
        return new ShopAccount(name, holder, group, addresses, business, code, notes, other, start);
    }

    /** The same, beginning otherwise. */
    public ShopAccount with(AccountStart other) {
        return new ShopAccount(name, holder, group, addresses, business, code, notes, active, other);
    }

    @Override
    public String toString() {
        return "ShopAccount[" + name + "]";
    }
}
