package dev.navette.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Customer;
import dev.navette.state.store.LedgerEntry;

/** What is there under its name and needs no proof is done. */
final class Closing {

    private static final int PAGE = 200;

    private Closing() {}

    /** Accounts that were made: whoever they were made for has them by now. */
    static void accounts(Pair between) {
        List<LedgerEntry> page = unproven(between, LedgerEntry.Kind.ACCOUNT);
        while (!page.isEmpty()) {
            for (LedgerEntry entry : page) {
                between.ledger().open(between.pair(), buyers(entry));
                done(between, entry);
            }
            page = unproven(between, LedgerEntry.Kind.ACCOUNT);
        }
    }

    /** Payments that were booked. */
    static void payments(Pair between) {
        List<LedgerEntry> page = unproven(between, LedgerEntry.Kind.PAYMENT);
        while (!page.isEmpty()) {
            page.forEach(entry -> done(between, entry));
            page = unproven(between, LedgerEntry.Kind.PAYMENT);
        }
    }

    private static List<LedgerEntry> unproven(Pair between, LedgerEntry.Kind kind) {
        return between.ledger().unproven(between.pair(), kind, 0, PAGE);
    }

    private static void done(Pair between, LedgerEntry entry) {
        between.ledger()
                .done(between.pair(), entry.kind(), entry.name(), Objects.requireNonNull(entry.id()), null, null);
    }

    private static Map<String, String> buyers(LedgerEntry entry) {
        var buyers = new HashMap<String, String>();
        String content = entry.content();
        Customer customer =
                content == null ? null : Codecs.CUSTOMERS.decode(content).customer();
        ForeignId account = customer == null ? null : customer.shopAccount();
        if (account == null) {
            entry.orders().forEach(order -> buyers.put("O" + order, entry.name()));
        } else {
            buyers.put("C" + account, entry.name());
        }
        return buyers;
    }
}
