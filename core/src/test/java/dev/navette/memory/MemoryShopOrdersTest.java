package dev.navette.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.AccountCode;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderMark;
import dev.navette.spi.AccountCodeWriter;
import dev.navette.spi.Claim;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Outcome;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a shop in memory sells. */
class MemoryShopOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Try IN_TIME = new Try(NOW.plusSeconds(30));
    private static final ForeignId ID = new ForeignId("1042");

    @TempDir
    Path folder;

    private final MemoryShop shop = new MemoryShop("epicerie");

    @Test
    void readsOrdersAsTheyWerePut() {
        shop.put(Sales.order("1042"));
        shop.put(Sales.order("1043"));

        Page<Order> page = read(shop, Selection.everything());

        assertThat(page.reads())
                .containsExactly(Read.of("1042", Sales.order("1042")), Read.of("1043", Sales.order("1043")));
        assertThat(reader(shop).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(shop.calls(OrderReader.class)).isPositive();
    }

    @Test
    void readsAgainWhatWasChangedByHand() {
        shop.put(Sales.order("1042"));
        shop.put(Sales.order("1043"));
        Watermark after = read(shop, Selection.changed()).next();

        shop.setStatus(ID, "completed");

        assertThat(names(reader(shop).read(after, 10))).containsExactly("1042");
        assertThat(shop.order("1042").orElseThrow().head().status()).isEqualTo("completed");
    }

    @Test
    void keepsQuietWhenTheSameOrderIsPutAgain() {
        shop.put(Sales.order("1042"));
        Watermark after = read(shop, Selection.changed()).next();

        shop.put(Sales.order("1042"));

        assertThat(names(reader(shop).read(after, 10))).isEmpty();
    }

    @Test
    @Tag("ORD-3")
    void keepsTheMarkAndMovesTheStatusOn() {
        shop.put(Sales.order("1042"));
        Watermark after = read(shop, Selection.changed()).next();

        List<Outcome> outcomes = mark(shop, "s1:1042", "processing", "completed");

        Order marked = shop.order("1042").orElseThrow();
        assertThat(outcomes).containsExactly(Outcome.updated(ID));
        assertThat(marked.head().mark()).isEqualTo("s1:1042");
        assertThat(marked.head().status()).isEqualTo("completed");
        assertThat(marked.head().modified()).isEqualTo(NOW);
        assertThat(names(reader(shop).read(after, 10))).containsExactly("1042");
    }

    @Test
    void changesNothingWhereItIsMarkedAgain() {
        shop.put(Sales.order("1042"));
        mark(shop, "s1:1042", "processing", "completed");
        Watermark after = read(shop, Selection.changed()).next();

        List<Outcome> outcomes = mark(shop, "s1:1042", "processing", "completed");

        assertThat(outcomes).containsExactly(ErpDesk.unchanged(ID));
        assertThat(names(reader(shop).read(after, 10))).isEmpty();
    }

    @Test
    void leavesAStatusThatHasMovedMeanwhile() {
        shop.put(Sales.order("1042"));
        shop.setStatus(ID, "cancelled");

        mark(shop, "s1:1042", "processing", "completed");

        assertThat(shop.order("1042").orElseThrow().head().status()).isEqualTo("cancelled");
        assertThat(shop.order("1042").orElseThrow().head().mark()).isEqualTo("s1:1042");
    }

    @Test
    void marksNoOrderThatIsGone() {
        shop.put(Sales.order("1042"));
        shop.removeOrder(ID);

        List<Outcome> outcomes = mark(shop, "s1:1042", "processing", null);

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.fault().message())
                                .isEqualTo("The shop has no order 1042 (memory-shop epicerie, order 1042)."
                                        + " Put order 1042 back in the shop."));
    }

    @Test
    @Tag("CUS-8")
    void bearsTheCodeOfTheErpOnceItIsWrittenToTheCustomer() {
        shop.put(Sales.order("1042"));

        List<Outcome> outcomes = code(shop, "29", "WEB29");

        assertThat(outcomes).containsExactly(Outcome.updated(new ForeignId("29")));
        assertThat(shop.accountCode(new ForeignId("29"))).hasValue("WEB29");
        assertThat(reader(shop).named(List.of("1042")))
                .singleElement()
                .satisfies(read -> assertThat(
                                Objects.requireNonNull(read.element()).buyer().erpCode())
                        .isEqualTo("WEB29"));
    }

    @Test
    void keepsNoCodeOfACustomerThatItDoesNotKnow() {
        List<Outcome> outcomes = code(shop, "29", "WEB29");

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Rejected.class);
        assertThat(shop.accountCode(new ForeignId("29"))).isEmpty();
    }

    @Test
    void keepsOrdersMarksAndCodesInItsFile() throws IOException {
        Path file = folder.toRealPath().resolve("shop.json");
        MemoryShop former = MemoryShop.keptIn(file);
        former.put(Sales.order("1042"));
        former.put(Sales.order("1043"));
        Watermark after = read(former, Selection.changed()).next();
        mark(former, "s1:1042", "processing", "completed");
        code(former, "29", "WEB29");

        MemoryShop again = MemoryShop.keptIn(file);

        assertThat(again.orders()).isEqualTo(former.orders());
        assertThat(again.accountCode(new ForeignId("29"))).hasValue("WEB29");
        assertThat(names(reader(again).read(after, 10))).containsExactly("1042");
    }

    @Test
    void readsAFileFromBeforeThereWereOrders() throws IOException {
        Path file = folder.toRealPath().resolve("shop.json");
        String orders = MemoryShopKeptInFileTest.ONE_PRODUCT.substring(
                MemoryShopKeptInFileTest.ONE_PRODUCT.indexOf(",\n  \"orders\""));
        Files.writeString(
                file,
                MemoryShopKeptInFileTest.ONE_PRODUCT
                        .replace(orders, "\n}")
                        .replace("\"format\" : 4", "\"format\" : 3"));

        MemoryShop shop = MemoryShop.keptIn(file);
        shop.put(Sales.order("1042"));

        assertThat(shop.products()).hasSize(1);
        assertThat(MemoryShop.keptIn(file).orders()).containsExactly(Sales.order("1042"));
    }

    @Test
    void takesTheOrdersOfAJsonFileThatItDoesNotHave() throws IOException {
        Path json = Files.writeString(
                folder.resolve("orders.json"),
                "[" + Sales.SHORT_ORDER + "," + Sales.SHORT_ORDER.replace("1042", "1043") + "]");
        shop.put(Sales.order("1042"));
        mark(shop, "s1:1042", "processing", null);

        List<ForeignId> came = shop.putOrders(json);

        assertThat(came).containsExactly(new ForeignId("1043"));
        assertThat(shop.order("1042").orElseThrow().head().mark()).isEqualTo("s1:1042");
        assertThat(shop.order("1043").orElseThrow().money().gross().value()).isEqualTo("12.50");
    }

    @Test
    void takesTheOrdersThatAnotherShopsFileHas() throws IOException {
        Path file = folder.toRealPath().resolve("shop.json");
        MemoryShop other = MemoryShop.keptIn(file);
        other.put(Sales.order("1042"));
        String kept = Files.readString(file);
        String order =
                kept.substring(kept.indexOf("\"order\" : ") + "\"order\" : ".length(), kept.lastIndexOf("}\n    ]"));
        Path json = Files.writeString(folder.resolve("orders.json"), "[" + order + "]");

        shop.putOrders(json);

        assertThat(shop.orders()).isEqualTo(other.orders());
    }

    @Test
    void saysEverythingThatIsWrongInAFileOfOrdersAndShowsNoValue() throws IOException {
        String wrong = Sales.SHORT_ORDER
                .replace("\"12.50\"", "\"douze\"")
                .replace("\"gross\"", "\"brut\"")
                .replace("\"country\": \"FR\"", "\"pays\": \"FR\"");
        Path json = Files.writeString(
                folder.resolve("orders.json"), "[" + Sales.SHORT_ORDER + "," + Sales.SHORT_ORDER + "," + wrong + "]");

        assertThatThrownBy(() -> shop.putOrders(json))
                .isInstanceOfSatisfying(
                        InvalidSettingsException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.path() + ": " + problem.what())
                                .containsExactly(
                                        "$[1].id: an order above has it too",
                                        "$[2].money.brut: an unknown key",
                                        "$[2].money.basis: it is none of the known ones",
                                        "$[2].money.gross: missing",
                                        "$[2].money.lines[0].amount: it is no amount",
                                        "$[2].billing.pays: an unknown key",
                                        "$[2].billing.country: missing"));
        assertThat(shop.orders()).isEmpty();
    }

    @Test
    void saysWhatAFileIsThatHoldsNoOrders() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), Sales.SHORT_ORDER);
        Path absent = folder.resolve("absent.json");

        assertThatThrownBy(() -> shop.putOrders(one))
                .hasMessageContaining("$: it is no list of orders. Write [ { … }, { … } ].");
        assertThatThrownBy(() -> shop.putOrders(absent)).isInstanceOf(UnreadableSourceException.class);
    }

    private static Page<Order> read(MemoryShop shop, Selection selection) {
        OrderReader reader = reader(shop);
        return reader.read(reader.begin(selection), 10);
    }

    private static List<String> names(Page<Order> page) {
        var names = new ArrayList<String>();
        page.reads().forEach(read -> names.add(read.name()));
        return names;
    }

    private static List<Outcome> mark(MemoryShop shop, String reference, String from, @Nullable String then) {
        var documents = List.of(new OrderMark.MarkedDocument(new ExternalReference(reference), "CM00001"));
        var mark = new OrderMark(ID, documents, from, then);
        return role(shop, OrderMarker.class)
                .write(List.of(new Write<>(new Claim("1042", ID), mark, Set.of(), Map.of())), IN_TIME);
    }

    private static List<Outcome> code(MemoryShop shop, String customer, String code) {
        var id = new ForeignId(customer);
        return role(shop, AccountCodeWriter.class)
                .write(
                        List.of(new Write<>(new Claim(customer, id), new AccountCode(id, code), Set.of(), Map.of())),
                        IN_TIME);
    }

    private static OrderReader reader(MemoryShop shop) {
        return role(shop, OrderReader.class);
    }

    private static <R extends Role> R role(MemoryShop shop, Class<R> role) {
        return shop.connection()
                .open(new Lent(Clock.fixed(NOW, ZoneOffset.UTC)))
                .role(role)
                .orElseThrow();
    }
}
