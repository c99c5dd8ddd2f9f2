package dev.navette.ledger;

import java.util.Optional;

import dev.navette.model.sales.SalesDocument;
import dev.navette.state.store.LedgerEntry;

/** Documents whose accounts, and the documents before them, are in the ERP. */
final class DueDocuments extends EntryReader<SalesDocument> {

    DueDocuments(Pair between) {
        super(between, LedgerEntry.Kind.DOCUMENT);
    }

    @Override
    Optional<SalesDocument> element(LedgerEntry entry) {
        return Optional.ofNullable(entry.content()).map(Codecs.DOCUMENTS::decode);
    }
}
