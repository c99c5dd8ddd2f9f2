package dev.navette.ledger;

import dev.navette.model.sales.OrderMark;
import dev.navette.spi.Outcome;
import dev.navette.spi.Writer;

/** Tells the shop what is in the ERP. */
final class Marking extends Telling<Marked, OrderMark> {

    private final Pair between;

    Marking(Pair between, Writer<OrderMark> writer) {
        super(writer, Marked::mark);
        this.between = between;
    }

    @Override
    void done(Marked element, Outcome.Done done) {
        between.ledger().marked(between.pair(), element.mark().order().value(), element.units());
    }
}
