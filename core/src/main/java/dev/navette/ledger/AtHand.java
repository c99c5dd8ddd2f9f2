package dev.navette.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.mapping.sales.ImportFacts;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.state.store.LedgerEntry;
import dev.navette.state.store.StagedOrder;

/**
 * A staged order and all that must be known to decide about it.
 *
 * @param staged how far it is
 * @param order as it is to be imported
 * @param imported as it was imported, or null
 * @param entries what was made of it before
 * @param refunds the ids of its refunds of which units are there
 * @param facts what was looked up
 * @param inErp whether the ERP has a document of its reference
 */
record AtHand(
        StagedOrder staged,
        Order order,
        @Nullable Order imported,
        List<LedgerEntry> entries,
        Set<ForeignId> refunds,
        ImportFacts facts,
        boolean inErp) {

    AtHand {
        Objects.requireNonNull(staged, "staged");
        Objects.requireNonNull(order, "order");
        entries = List.copyOf(entries);
        refunds = Set.copyOf(refunds);
        Objects.requireNonNull(facts, "facts");
    }

    @Override
    public String toString() {
        return "AtHand[" + staged + "]";
    }
}
