package dev.navette.ledger;

import java.util.function.Function;

import dev.navette.model.sales.AccountCode;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Outcome;
import dev.navette.state.store.LedgerEntry;

/** Tells the shop which accounts its customers have. */
final class Coding extends Telling<AccountCode, AccountCode> {

    private final Pair between;

    Coding(Pair between, AccountCodeWriter writer) {
        super(writer, Function.identity());
        this.between = between;
    }

    @Override
    void done(AccountCode element, Outcome.Done done) {
        between.ledger()
                .done(
                        between.pair(),
                        LedgerEntry.Kind.CODE,
                        element.customer().value(),
                        element.customer(),
                        element.code(),
                        null);
    }
}
