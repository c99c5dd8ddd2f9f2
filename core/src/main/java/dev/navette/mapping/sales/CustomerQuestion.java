package dev.navette.mapping.sales;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;

/**
 * What must be looked up before a {@link CustomerRule} is asked for an order (CUS-7): the link, then the ERP's accounts
 * with the linked code, with one of these codes, or with one of these numbers or addresses. Personal: {@link #toString}
 * names the order and says no more.
 *
 * @param order whose link to an account is asked for where a guest placed it
 * @param shopAccount the shop's customer whose link to an account is asked for, or null for a guest
 * @param codes of which it must be known whether the ERP has them
 * @param siret in digits, or null where it is not asked for
 * @param email in the case in which it is compared, or null where it is not asked for
 * @param vatNumber in its one form, or null where it is not asked for
 */
public record CustomerQuestion(
        ForeignId order,
        @Nullable ForeignId shopAccount,
        Set<String> codes,
        @Nullable String siret,
        @Nullable String email,
        @Nullable String vatNumber) {

    public CustomerQuestion {
        Objects.requireNonNull(order, "order");
        codes = Collections.unmodifiableSet(new TreeSet<>(codes)); // in one order in every process
    }

    /**
     * What a rule must know of an order's buyer. Whoever typed a code is looked up by nothing else. Accounts that the
     * profile names are not among the codes: whether the ERP has them is looked at when the profile is checked.
     */
    public static CustomerQuestion of(Order order, CustomerRule rule) {
        ForeignId account = order.buyer().account();
        String typed = CustomerRule.typed(order.buyer());
        if (typed != null) {
            return new CustomerQuestion(order.id(), account, Set.of(typed), null, null, null);
        }
        if (rule.oneForGuests(order)) {
            return new CustomerQuestion(order.id(), account, Set.of(), null, null, null);
        }
        Set<String> numbered = rule.accounts().numberOf(order).map(Set::of).orElse(Set.of());
        return new CustomerQuestion(
                order.id(),
                account,
                numbered,
                key(CustomerKey.SIRET, order, rule),
                key(CustomerKey.EMAIL, order, rule),
                key(CustomerKey.VAT_NUMBER, order, rule));
    }

    @Override
    public String toString() {
        return "CustomerQuestion[order " + order + "]";
    }

    private static @Nullable String key(CustomerKey key, Order order, CustomerRule rule) {
        return rule.matching().contains(key) ? key.of(order.buyer()) : null;
    }
}
