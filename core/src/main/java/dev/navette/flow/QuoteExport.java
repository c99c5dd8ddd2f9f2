package dev.navette.flow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.navette.json.Inline;
import dev.navette.mapping.sales.QuoteRule;
import dev.navette.model.Default;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.ErpQuote;
import dev.navette.model.sales.QuoteField;
import dev.navette.model.sales.ShopQuote;
import dev.navette.spi.QuoteReader;
import dev.navette.spi.QuoteWriter;
import dev.navette.spi.Selection;

/**
 * Shows the ERP's quotes to the shop's customers (ORD-30). One whose customer or articles the shop does not have yet is parked
 * and tried again on every run. Quotes that came from a shop are left out: {@code OrderImport} brings those.
 *
 * @param quotes which ones
 * @param selection how much is read; by default what was created or modified since the last run
 */
public record QuoteExport(
        @Inline QuoteRule quotes,
        @Default("{\"scope\": \"changed\"}") Selection selection) implements Flow {

    public QuoteExport {
        Objects.requireNonNull(quotes, "quotes");
        Objects.requireNonNull(selection, "selection");
    }

    /** Final quotes, of what changed since the last run. */
    public static QuoteExport usual() {
        return new QuoteExport(QuoteRule.USUAL, Selection.changed());
    }

    /** Reads every quote on every run, for an ERP that does not date what changes. */
    public QuoteExport everything() {
        return new QuoteExport(quotes, Selection.everything());
    }

    @Override
    public String task() {
        return "quote-export";
    }

    @Override
    public Pipeline<ErpQuote, ShopQuote> pipeline() {
        List<Tracked<ShopQuote>> fields = Stream.of(QuoteField.values())
                .map(field -> new Tracked<ShopQuote>(field, field::valueOf, field::namesOf))
                .toList();
        return new Pipeline<>(
                Source.of(QuoteReader.class).selecting(selection),
                quotes,
                Sink.to(QuoteWriter.class, LinkKind.QUOTE, fields));
    }
}
