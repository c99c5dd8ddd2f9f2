package dev.navette.testkit;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.ErpQuote;
import dev.navette.model.sales.QuoteLine;
import dev.navette.spi.QuoteReader;

/** What every {@link QuoteReader} keeps to: extend it, and return the ERP that is read. */
@Tag("ORD-30")
public abstract class QuoteReaderContract extends ReaderContract<QuoteReader, ErpQuote, ErpQuoteWorld> {

    /** For a connector's own test. */
    protected QuoteReaderContract() {}

    @Override
    final Class<QuoteReader> role() {
        return QuoteReader.class;
    }

    @Override
    final boolean save(int version, List<String> ids) {
        system().put(ids.stream().map(id -> quote(id, version)).toList());
        return true;
    }

    @Override
    final void takeAway(String id) {
        system().remove(id);
    }

    @Override
    final boolean damage(String id) {
        return system().damage(id);
    }

    @Override
    final boolean knowsWhatChanged() {
        return system().knowsWhatChanged();
    }

    @Override
    final String nameOf(String id) {
        return id;
    }

    @Override
    final Object expected(String id, int version) {
        return quote(id, version);
    }

    @Override
    final Object contentRead(ErpQuote quote) {
        return quote;
    }

    private static ErpQuote quote(String id, int version) {
        return new ErpQuote(
                new ForeignId(id),
                null,
                "DE-" + id,
                true,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 12, 1 + version),
                "CLI1",
                List.of(new QuoteLine(new Reference("EM-1"), Quantity.of(version), Money.of("10.00", "EUR"))),
                Money.of("12.00", "EUR"));
    }
}
