package dev.navette.mapping.sales;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.OrderBuyer;

/**
 * Which of the ERP's accounts is the buyer's, of those that were found (CUS-7).
 *
 * @param code the account, or null for none
 * @param refused whether it cannot be told
 */
record AccountFound(@Nullable String code, boolean refused) {

    private static final AccountFound NONE = new AccountFound(null, false);
    private static final AccountFound REFUSED = new AccountFound(null, true);
    private static final int SHOWN = 5;

    /** The account that somebody chose: by a link, or by typing its code. */
    static AccountFound chosen(OrderBuyer buyer, CustomerMatches matches, Remarks remarks) {
        String linked = matches.linked();
        String typed = CustomerRule.typed(buyer);
        boolean known = isKnown(linked, typed, matches, remarks);
        if (linked != null && typed != null && !linked.equals(typed)) {
            remarks.refuse(
                    "$.buyer.erpCode",
                    "the buyer is linked to the account " + linked + " of the ERP, and another code is typed",
                    "Correct the code in the shop, or the link");
            return REFUSED;
        }
        if (!known) {
            return REFUSED;
        }
        String code = linked == null ? typed : linked;
        return code == null ? NONE : new AccountFound(code, false);
    }

    /** The one account that has the buyer's number or address, by the first that any has. */
    static AccountFound matched(OrderBuyer buyer, Set<CustomerKey> keys, CustomerMatches matches, Remarks remarks) {
        for (CustomerKey key : keys) {
            String value = key.of(buyer);
            List<String> codes = value == null ? List.of() : matches.codes(key, value);
            if (codes.size() > 1) {
                remarks.refuse(
                        key.path(),
                        codes.size() + " accounts of the ERP have the buyer's " + key.label() + ": " + shown(codes),
                        "Link the buyer to one of them, or correct the others in the ERP");
                return REFUSED;
            }
            if (!codes.isEmpty()) {
                return new AccountFound(codes.get(0), false);
            }
        }
        return NONE;
    }

    private static boolean isKnown(
            @Nullable String linked, @Nullable String typed, CustomerMatches matches, Remarks remarks) {
        boolean known = true;
        if (linked != null && !matches.knows(linked)) {
            known = false;
            remarks.refuse(
                    "$.buyer",
                    "it is linked to the account " + linked + ", which the ERP does not have",
                    "Link the buyer to another account, or create this one in the ERP");
        }
        if (typed != null && !typed.equals(linked) && !matches.knows(typed)) {
            known = false;
            remarks.refuse(
                    "$.buyer.erpCode",
                    "the code typed, " + masked(typed) + ", is no account of the ERP",
                    "Correct or empty the field in the shop");
        }
        return known;
    }

    private static String shown(List<String> codes) {
        String first = String.join(", ", codes.subList(0, Math.min(SHOWN, codes.size())));
        return codes.size() > SHOWN ? first + "…" : first;
    }

    /** Nobody knows what people type into a field. */
    private static String masked(String typed) {
        int length = typed.codePointCount(0, typed.length());
        return typed.substring(0, typed.offsetByCodePoints(0, 1)) + "… (" + length + " characters)";
    }
}
