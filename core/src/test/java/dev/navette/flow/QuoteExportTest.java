package dev.navette.flow;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.memory.ShownQuote;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.ErpQuote;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.QuoteLine;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-30")
class QuoteExportTest {

    private static final QuoteExport EXPORT = QuoteExport.usual();
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private final Counter counter = new Counter();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void showsAQuoteWithTheShopsIdsOnceItHasThemAll() {
        counter.erp.put(quote("DE1", null, true));
        assertThat(counter.run(EXPORT)).isEqualTo("1 read: 1 parked");
        ForeignId tea = counter.shop.put(new Product(new Reference("TEA"), new ProductTexts("Thé", null), null, null));
        link(LinkKind.SELLABLE, "TEA", tea);
        link(LinkKind.CUSTOMER, "CLI1", new ForeignId("29"));

        String counts = counter.run(EXPORT);

        assertThat(counts).as("and the two names that were linked").isEqualTo("3 read: 1 created, 2 ignored");
        assertThat(counter.shop.fulfilment().quotes()).singleElement().satisfies(shown -> {
            assertThat(shown.shown().validUntil()).isEqualTo(UNTIL);
            assertThat(shown.ids())
                    .containsEntry(new Named(LinkKind.SELLABLE, "TEA"), tea)
                    .containsEntry(new Named(LinkKind.CUSTOMER, "CLI1"), new ForeignId("29"));
        });
        assertThat(counter.run(EXPORT.everything())).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void leavesOutDraftsAndWhatCameFromAShop() {
        counter.erp.put(quote("DE1", null, false));
        counter.erp.put(quote("DE2", new ExternalReference("s1:1042"), true));

        String counts = counter.run(EXPORT);

        assertThat(counts).isEqualTo("2 read: 2 ignored");
        assertThat(counter.shop.fulfilment().quotes())
                .extracting(ShownQuote::id)
                .isEmpty();
    }

    private void link(LinkKind kind, String name, ForeignId id) {
        counter.navette.links(counter.profile(EXPORT)).link(kind, name, id);
    }

    private static ErpQuote quote(String id, @Nullable ExternalReference reference, boolean validated) {
        return new ErpQuote(
                new ForeignId(id),
                reference,
                id,
                validated,
                LocalDate.of(2026, 11, 20),
                UNTIL,
                "CLI1",
                List.of(new QuoteLine(new Reference("TEA"), Quantity.of(2), Money.of("20.00", "EUR"))),
                Money.of("24.00", "EUR"));
    }
}
