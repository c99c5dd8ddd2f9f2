package dev.navette.ledger;

import java.util.Optional;

import dev.navette.model.sales.AccountCode;
import dev.navette.state.store.LedgerEntry;

/** Codes of accounts that go to the shop's customers. */
final class DueCodes extends EntryReader<AccountCode> {

    DueCodes(Pair between) {
        super(between, LedgerEntry.Kind.CODE);
    }

    @Override
    Optional<AccountCode> element(LedgerEntry entry) {
        return Optional.ofNullable(entry.content()).map(Codecs.CODES::decode);
    }
}
