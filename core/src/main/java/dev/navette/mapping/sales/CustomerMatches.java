package dev.navette.mapping.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.ErpAccount;

/**
 * What was found where the ERP was asked a {@link CustomerQuestion} (CUS-7).
 *
 * @param linked the code of the account that is linked to the shop's customer, or, for a guest, that was made for this
 *     very order; null where there is none
 * @param accounts all that the ERP gave: for the linked code, for each code asked and for each of the buyer's numbers and
 *     addresses. Their order says nothing; one that was found twice may stand here twice, one that does not match does no
 *     harm
 */
public record CustomerMatches(@Nullable String linked, List<ErpAccount> accounts) {

    /** The ERP knows nothing of the buyer. */
    public static final CustomerMatches NONE = new CustomerMatches(null, List.of());

    public CustomerMatches {
        accounts = List.copyOf(accounts);
    }

    /** The ERP gave these, and none is linked. */
    public static CustomerMatches of(ErpAccount... accounts) {
        return new CustomerMatches(null, List.of(accounts));
    }

    /** Whether the ERP has an account with exactly this code. */
    boolean knows(String code) {
        return accounts.stream().anyMatch(account -> account.code().equals(code));
    }

    /** Whether the ERP has, or may take it for, an account with this code: many make no difference between a and A. */
    boolean taken(String code) {
        return accounts.stream().anyMatch(account -> account.code().equalsIgnoreCase(code));
    }

    /** The codes of the accounts whose value is exactly the buyer's, each once and sorted. */
    List<String> codes(CustomerKey key, String value) {
        return accounts.stream()
                .filter(account -> value.equals(key.of(account)))
                .map(ErpAccount::code)
                .distinct()
                .sorted()
                .toList();
    }
}
