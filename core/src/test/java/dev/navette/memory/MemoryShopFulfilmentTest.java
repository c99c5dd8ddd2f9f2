package dev.navette.memory;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.Money;
import dev.navette.model.Named;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.OrderInvoice;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.model.sales.QuoteLine;
import dev.navette.model.sales.Shipment.Parcel;
import dev.navette.model.sales.ShipmentField;
import dev.navette.model.sales.ShopQuote;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-28")
class MemoryShopFulfilmentTest {

    private static final ForeignId ORDER = new ForeignId("1042");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final OrderShipment SHIPMENT = new OrderShipment(
            new ForeignId("D2"),
            "BL00001",
            DAY,
            "colissimo",
            List.of(new Parcel("6A1", null), new Parcel("6A2", "https://suivi.example/6A2")),
            List.of(new DocumentItem(new Reference("TEA"), Quantity.of("1.5"))),
            true);

    @TempDir
    Path folder;

    @Test
    void isKeptInTheShopsFile() {
        Path file = folder.resolve("shop.json");
        MemoryShop former = shop(file);
        ForeignId shipment = former.fulfilment().put(ORDER, SHIPMENT);
        ForeignId invoice = former.fulfilment()
                .put(
                        new ShownInvoice(
                                ORDER,
                                ORDER,
                                new ForeignId("D3"),
                                DocumentType.INVOICE,
                                "FA00001",
                                DAY,
                                Money.of("12.00", "EUR")),
                        new byte[] {1, -1});
        var quote = new ShopQuote(
                new ForeignId("DE1"),
                "DE1",
                null,
                "CLI1",
                List.of(new QuoteLine(new Reference("TEA"), Quantity.of(2), Money.of("20.00", "EUR"))),
                Money.of("24.00", "EUR"));
        var ids = Map.of(new Named(LinkKind.CUSTOMER, "CLI1"), new ForeignId("29"));
        former.fulfilment().put(new ShownQuote(ORDER, quote, ids));

        MemoryShop later = MemoryShop.keptIn(file);

        assertThat(later.fulfilment().shipments(ORDER)).containsExactly(new ShopShipment(shipment, ORDER, SHIPMENT));
        assertThat(later.fulfilment().contentOf(invoice)).hasValue(new byte[] {1, -1});
        assertThat(later.fulfilment().invoices()).isEqualTo(former.fulfilment().invoices());
        assertThat(later.fulfilment().quotes()).singleElement().satisfies(shown -> {
            assertThat(shown.shown()).isEqualTo(quote);
            assertThat(shown.ids()).isEqualTo(ids);
        });
    }

    @Test
    void sayNothingPersonal() {
        var invoice = new OrderInvoice(
                new ForeignId("D3"),
                ORDER,
                DocumentType.INVOICE,
                "FA00001",
                DAY,
                Money.of("12.00", "EUR"),
                () -> new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)));

        assertThat(SHIPMENT).hasToString("OrderShipment[D2]");
        assertThat(invoice).hasToString("OrderInvoice[D3]");
        assertThat(progress("shipped")).hasToString("OrderProgress[1042]");
    }

    @Test
    void movesOnlyForwardAndLeavesWhatAPersonSet() {
        assertThat(progress("shipped").next("processing")).hasValue("shipped");
        assertThat(progress("shipped").next("shipped")).isEmpty();
        assertThat(progress("shipped").next("completed")).isEmpty();
        assertThat(progress("shipped").next("cancelled")).isEmpty();
    }

    @Test
    void comparesWhatIsSaidAndLeavesTheRestAlone() {
        var bare = new OrderShipment(new ForeignId("D2"), null, DAY, null, List.of(), List.of(), false);

        assertThat(EnumSet.allOf(ShipmentField.class))
                .filteredOn(field -> field.valueOf(bare) != null)
                .containsExactly(ShipmentField.SENT);
        assertThat(EnumSet.allOf(ShipmentField.class)).allMatch(field -> field.valueOf(SHIPMENT) != null);
        assertThat(EnumSet.allOf(ProgressField.class))
                .filteredOn(field -> field.valueOf(progress("shipped")) != null)
                .containsExactly(ProgressField.STATUS);
    }

    private static OrderProgress progress(String status) {
        return new OrderProgress(
                ORDER, status, new TreeSet<>(Set.of("pending", "processing")), false, null, null, null, List.of());
    }

    private static MemoryShop shop(Path file) {
        MemoryShop shop = MemoryShop.keptIn(file);
        shop.put(Sales.order("1042"));
        assertThat(shop.orders())
                .extracting(order -> order.head().placed())
                .containsExactly(Instant.parse("2026-11-20T10:15:00Z"));
        return shop;
    }
}
