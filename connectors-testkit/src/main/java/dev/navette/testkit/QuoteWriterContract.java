package dev.navette.testkit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.QuoteField;
import dev.navette.model.sales.QuoteLine;
import dev.navette.model.sales.ShopQuote;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.QuoteWriter;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link QuoteWriter} keeps to: extend it, and return the shop that shows quotes. */
@Tag("ORD-30")
public abstract class QuoteWriterContract extends CreatorContract<ShopQuote, ShopQuote, ShopQuoteWorld> {

    /** For a connector's own test. */
    protected QuoteWriterContract() {}

    @Override
    final Class<QuoteWriter> role() {
        return QuoteWriter.class;
    }

    @Override
    final String nameOf(String element) {
        return element;
    }

    @Override
    final ShopQuote thing(String element, int version) {
        return new ShopQuote(
                new ForeignId(element),
                "DE-" + version,
                LocalDate.of(2026, 12, version),
                "CLI1",
                List.of(
                        new QuoteLine(new Reference("EM-1"), Quantity.of(version), Money.of("10.00", "EUR")),
                        new QuoteLine(new Reference("EM-2"), Quantity.of(1), Money.of("5.00", "EUR"))),
                Money.of("18.00", "EUR"));
    }

    @Override
    final ForeignId putByHand(String element) {
        return system().put(thing(element, 1));
    }

    @Override
    final Write<ShopQuote> change(ForeignId id, String element, int version) {
        return write(id, thing(element, version));
    }

    @Override
    final Write<ShopQuote> creation(String element, int version) {
        return write(null, thing(element, version));
    }

    @Override
    final Object changed(ShopQuote quote) {
        return quote;
    }

    @Override
    final List<There<ShopQuote>> there() {
        return system().quotes().stream()
                .map(shown -> new There<>(shown.id(), shown.quote().document().value(), shown.quote()))
                .toList();
    }

    @Test
    void aQuoteIsForItsCustomerAndSellsWhatTheShopSells() {
        Write<ShopQuote> creation = creation("EM-1", 1);

        write(List.of(creation));

        assertThat(system().quotes())
                .as("It stands with the customer and the products under the ids that they have there")
                .extracting(ShopQuoteWorld.Shown::ids)
                .containsExactly(creation.ids());
    }

    @Test
    @Tag("promise-6")
    void aQuoteOfWhichSomethingIsMissingIsRefusedAlone() {
        ShopQuote quote = thing("EM-2", 1);
        for (Named missing : List.of(quote.buyer(), quote.articles().get(1))) {
            int before = there().size();
            Map<Named, ForeignId> ids = new HashMap<>(system().idsFor(quote));
            ids.remove(missing);

            List<Outcome> outcomes = write(
                    List.of(creation("EM-1-" + before, 1), write(null, quote, ids), creation("EM-3-" + before, 1)));

            assertThat(outcomes)
                    .extracting(Outcome::kind)
                    .as("Without %s it would be another offer, or anybody's", missing)
                    .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
            assertThat(there()).as("Nothing of it is shown").hasSize(before + 2);
            isWellSaid(outcomes.get(1), "EM-2");
        }
    }

    private Write<ShopQuote> write(@Nullable ForeignId id, ShopQuote quote) {
        return write(id, quote, system().idsFor(quote));
    }

    private static Write<ShopQuote> write(@Nullable ForeignId id, ShopQuote quote, Map<Named, ForeignId> ids) {
        return new Write<>(new Claim(quote.document().value(), id), quote, EnumSet.allOf(QuoteField.class), ids);
    }
}
