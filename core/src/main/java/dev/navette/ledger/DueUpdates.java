package dev.navette.ledger;

import java.util.Optional;

import dev.navette.model.sales.CustomerEntry;
import dev.navette.state.store.LedgerEntry;

/** What is changed of accounts that are there. */
final class DueUpdates extends EntryReader<CustomerEntry> {

    DueUpdates(Pair between) {
        super(between, LedgerEntry.Kind.UPDATE);
    }

    @Override
    Optional<CustomerEntry> element(LedgerEntry entry) {
        return Optional.ofNullable(entry.content()).map(Codecs.CUSTOMERS::decode);
    }
}
