package dev.navette.model.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A customer as the shop shall have it: an account of its own, and one for each of its contacts (CUS-2). Personal: {@link
 * #toString} names the code and says no more.
 *
 * @param own the customer's own account, of the customer's code
 * @param contacts accounts of its contacts, each under a name of its own; of one that is not among them nothing is said
 */
public record ShopCustomer(ShopAccount own, List<ShopAccount> contacts) {

    public ShopCustomer {
        Objects.requireNonNull(own, "own");
        contacts = List.copyOf(contacts);
    }

    /** Without contacts. */
    public static ShopCustomer of(ShopAccount own) {
        return new ShopCustomer(own, List.of());
    }

    /** The ERP's account. */
    public String code() {
        return own.name();
    }

    /** All of its accounts, its own first. */
    public List<ShopAccount> accounts() {
        var all = new ArrayList<ShopAccount>();
        all.add(own);
        all.addAll(contacts);
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "ShopCustomer[" + code() + "]";
    }
}
