package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import dev.navette.error.UnreachableException;
import dev.navette.http.Answer;
import dev.navette.http.Request;
import dev.navette.model.sales.EmailAddress;
import dev.navette.woocommerce.AnchoredPages.Rows;
import dev.navette.woocommerce.AnchoredPages.Stretch;

/**
 * Asks the shop for its customers, of all roles: one address has one account, whoever logs in with it. Guests are none; they
 * exist in orders alone. Thread-safe.
 */
final class AccountLists {

    static final String CUSTOMERS = "customers";

    private static final String FIELDS =
            "id,email,first_name,last_name,role,date_created,is_paying_customer,billing,shipping,meta_data";
    private static final int BAD_REQUEST = 400;

    private final Api api;

    AccountLists(Api api) {
        this.api = api;
    }

    /** The numbers of the accounts of an address: the shop finds what it takes for the same, and we compare again. */
    List<Long> of(EmailAddress address) {
        Answer answer = api.get(
                CUSTOMERS,
                request -> request.query("email", address.address())
                        .query("role", "all")
                        .query("_fields", "id,email"));
        if (answer.status() == BAD_REQUEST) {
            return List.of(); // WordPress takes it for no address, so nobody can have it
        }
        return listed(answer).stream()
                .filter(account ->
                        EmailAddress.of(account.email()).filter(address::equals).isPresent())
                .map(WireAccount::id)
                .distinct()
                .toList();
    }

    /** Those of these numbers that are there, by them. */
    Map<Long, WireAccount> including(Collection<Long> numbers) {
        var found = new HashMap<Long, WireAccount>();
        List<Long> all = numbers.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += Api.MOST) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + Api.MOST));
            api
                    .including(
                            CUSTOMERS,
                            some,
                            request -> request.query("role", "all").query("_fields", FIELDS),
                            WireAccount.class)
                    .stream()
                    .filter(account -> some.contains(account.id()))
                    .forEach(account -> found.put(account.id(), account));
        }
        return found;
    }

    /** All of them by their numbers. */
    Rows<WireAccount> byNumber() {
        return (offset, count) -> {
            Answer answer = api.get(CUSTOMERS, request -> {
                Request paged = request.query("role", "all")
                        .query("orderby", "id")
                        .query("order", "asc")
                        .query("per_page", count)
                        .query("_fields", FIELDS);
                return offset == 0 ? paged : paged.query("offset", offset);
            });
            return new Stretch<>(new ArrayList<>(listed(answer)), total(answer));
        };
    }

    /** Whether something was ordered with an account, in one of these statuses. */
    boolean hasOrdered(long number, List<String> statuses) {
        Answer answer = api.get(
                "orders",
                request -> request.query("customer", number)
                        .query("status", String.join(",", statuses))
                        .query("per_page", 1)
                        .query("_fields", "id"));
        return !api.list(accepted(answer, "orders"), Numbered.class, "orders").isEmpty();
    }

    private record Numbered(long id) {}

    private List<WireAccount> listed(Answer answer) {
        List<WireAccount> accounts = api.list(accepted(answer, CUSTOMERS), WireAccount.class, CUSTOMERS);
        if (accounts.stream().anyMatch(account -> account.id() <= 0)) {
            throw api.malformed(answer, CUSTOMERS, "an element has no id");
        }
        return accounts;
    }

    private Answer accepted(Answer answer, String path) {
        if (!answer.ok()) {
            throw new UnreachableException(api.client()
                    .fault(
                            "The shop refused to list what it has",
                            path,
                            answer,
                            "Look whether an extension of the shop restricts its REST interface"));
        }
        return answer;
    }

    private static OptionalLong total(Answer answer) {
        String total = answer.header("X-WP-Total").orElse("");
        return total.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(total)) : OptionalLong.empty();
    }
}
