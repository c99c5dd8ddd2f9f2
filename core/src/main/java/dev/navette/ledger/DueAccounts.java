package dev.navette.ledger;

import java.util.Optional;

import dev.navette.model.sales.Customer;
import dev.navette.state.store.LedgerEntry;

/** Customers that are created in the ERP before their documents. */
final class DueAccounts extends EntryReader<Customer> {

    DueAccounts(Pair between) {
        super(between, LedgerEntry.Kind.ACCOUNT);
    }

    @Override
    Optional<Customer> element(LedgerEntry entry) {
        return Optional.ofNullable(entry.content())
                .map(content -> Codecs.CUSTOMERS.decode(content).customer());
    }
}
