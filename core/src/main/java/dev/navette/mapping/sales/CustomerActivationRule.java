package dev.navette.mapping.sales;

import dev.navette.mapping.Mapped;
import dev.navette.mapping.Rule;
import dev.navette.model.Default;
import dev.navette.model.sales.CustomerStanding;
import dev.navette.model.sales.CustomerStanding.Blocked;
import dev.navette.model.sales.ErpContact;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.model.sales.ShopAccount;
import dev.navette.model.sales.ShopCustomer;

/**
 * Whether the holders of a customer's accounts may log in (CUS-5): not where it is dormant, blocked, or blocked in part.
 *
 * @param published whether only those may that are published on the web
 * @param partlyBlocked whether those may that are blocked in part
 */
public record CustomerActivationRule(
        @Default("false") boolean published,
        @Default("false") boolean partlyBlocked) implements Rule<ErpCustomer, ShopCustomer> {

    /** Neither dormant nor blocked. */
    public static final CustomerActivationRule USUAL = new CustomerActivationRule(false, false);

    /** The same, published on the web. */
    public CustomerActivationRule publishedOnly() {
        return new CustomerActivationRule(true, partlyBlocked);
    }

    /** The same, with those that are blocked in part. */
    public CustomerActivationRule withPartlyBlocked() {
        return new CustomerActivationRule(published, true);
    }

    @Override
    public Mapped<ShopCustomer> map(ErpCustomer customer) {
        boolean active = may(customer.standing());
        return new Mapped.Ready<>(new ShopCustomer(
                account(customer.code(), active),
                customer.contacts().stream()
                        .map((ErpContact contact) -> account(ShopAccount.nameOf(customer.code(), contact), active))
                        .toList()));
    }

    private boolean may(CustomerStanding standing) {
        boolean blocked =
                standing.blocked() == Blocked.WHOLLY || (standing.blocked() == Blocked.PARTLY && !partlyBlocked);
        return !standing.dormant() && !blocked && (standing.published() || !published);
    }

    /** The address is not written: an account that is linked is known by its id. */
    private static ShopAccount account(String name, boolean active) {
        return ShopAccount.of(name, "").withActive(active);
    }
}
