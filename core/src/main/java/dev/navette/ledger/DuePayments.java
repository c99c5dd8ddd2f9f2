package dev.navette.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.navette.model.sales.DocumentPayment;
import dev.navette.state.store.LedgerEntry;

/** Payments whose documents are in the ERP, with the ids of these. */
final class DuePayments extends EntryReader<DocumentPayment> {

    DuePayments(Pair between) {
        super(between, LedgerEntry.Kind.PAYMENT);
    }

    @Override
    Optional<DocumentPayment> element(LedgerEntry entry) {
        String content = entry.content();
        if (content == null) {
            return Optional.empty();
        }
        BookedPayment booked = Codecs.PAYMENTS.decode(content);
        String document = booked.document().text();
        Map<String, LedgerEntry> documents =
                between().ledger().entries(between().pair(), LedgerEntry.Kind.DOCUMENT, Set.of(document));
        return Optional.ofNullable(documents.get(document))
                .flatMap(found -> Optional.ofNullable(found.id()))
                .map(id -> new DocumentPayment(
                        booked.reference(), booked.document(), id, booked.customer(), booked.payment()));
    }
}
