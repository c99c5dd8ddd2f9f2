package dev.navette.ledger;

import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.Outcome;
import dev.navette.state.store.LedgerEntry;

/** Writes parts of accounts that are there. */
final class Updating extends Telling<CustomerEntry, Customer> {

    private final Pair between;

    Updating(Pair between, CustomerWriter writer) {
        super(writer, entry -> Objects.requireNonNull(entry.customer()));
        this.between = between;
    }

    @Override
    void done(CustomerEntry element, Outcome.Done done) {
        between.ledger()
                .done(
                        between.pair(),
                        LedgerEntry.Kind.UPDATE,
                        element.code(),
                        new ForeignId(element.code()),
                        null,
                        null);
    }
}
