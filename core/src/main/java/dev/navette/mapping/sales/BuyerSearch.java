package dev.navette.mapping.sales;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.navette.model.sales.AccountKeys;
import dev.navette.model.sales.ErpAccount;
import dev.navette.model.sales.OrderBuyer;

/**
 * Finds accounts of the ERP for buyers, by their numbers and addresses, compared exactly (CUS-7).
 *
 * @param keys by what, the first first whatever was written
 */
public record BuyerSearch(Set<CustomerKey> keys) {

    public BuyerSearch {
        keys = Collections.unmodifiableSet(new TreeSet<>(keys));
    }

    /** What the ERP must be asked for these buyers; faulty numbers are never asked for. */
    public AccountKeys question(Collection<OrderBuyer> buyers) {
        Map<CustomerKey, Set<String>> values = new HashMap<>();
        for (CustomerKey key : keys) {
            for (OrderBuyer buyer : buyers) {
                String value = key.of(buyer);
                if (value != null) {
                    values.computeIfAbsent(key, none -> new HashSet<>()).add(value);
                }
            }
        }
        return new AccountKeys(
                Set.of(),
                values.getOrDefault(CustomerKey.SIRET, Set.of()),
                values.getOrDefault(CustomerKey.EMAIL, Set.of()),
                values.getOrDefault(CustomerKey.VAT_NUMBER, Set.of()));
    }

    /** The codes of the accounts that are a buyer's, by the first key that any has: none, one or several, sorted. */
    public List<String> codes(OrderBuyer buyer, List<ErpAccount> found) {
        var matches = new CustomerMatches(null, found);
        for (CustomerKey key : keys) {
            String value = key.of(buyer);
            List<String> codes = value == null ? List.of() : matches.codes(key, value);
            if (!codes.isEmpty()) {
                return codes;
            }
        }
        return List.of();
    }
}
