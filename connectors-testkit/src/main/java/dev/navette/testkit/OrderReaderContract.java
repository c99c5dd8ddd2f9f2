package dev.navette.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Order;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link OrderReader} keeps to: extend it, and return the shop that is read. */
public abstract class OrderReaderContract extends ReaderContract<OrderReader, Order, OrdersWorld> {

    private final Map<String, ForeignId> ids = new HashMap<>();

    /** For a connector's own test. */
    protected OrderReaderContract() {}

    @Override
    final Class<OrderReader> role() {
        return OrderReader.class;
    }

    @Override
    final boolean knowsWhatChanged() {
        return system().knowsWhatChanged();
    }

    @Override
    final boolean save(int version, List<String> numbers) {
        return numbers.stream().allMatch(number -> save(version, number));
    }

    private boolean save(int version, String number) {
        ForeignId there = ids.get(number);
        if (there != null) {
            return system().change(there, order(number, version));
        }
        put(order(number, version));
        return true;
    }

    @Override
    final void takeAway(String number) {
        system().remove(id(number));
    }

    @Override
    final boolean damage(String number) {
        return system().damage(id(number));
    }

    @Override
    final String nameOf(String number) {
        ForeignId id = ids.get(number);
        return id == null ? number : id.value();
    }

    @Override
    final Object expected(String number, int version) {
        return content(system().kept(order(number, version)));
    }

    @Override
    final Object contentRead(Order order) {
        return content(order);
    }

    @Test
    @Tag("ORD-3")
    void anOrderIsNamedByTheShopsId() {
        put(3);

        List<Read<Order>> reads = read(everything(), 2).reads();

        assertThat(reads)
                .as("The name of an order is the shop's id of it, and never the number that it shows: two may show one")
                .allSatisfy(read -> assertThat(
                                Objects.requireNonNull(read.element()).id().value())
                        .isEqualTo(read.name()));
    }

    @Test
    @Tag("ORD-3")
    void anOrderIsReadWhole() {
        Order order = Baskets.whole("EM-1", system().fresh());
        put(order);

        assertThat(content(one("EM-1")))
                .as(
                        "An order is read with its lines, taxes, charges, discounts, payments, addresses and messages: what is"
                                + " left out is missing on the document, or makes its total another")
                .isEqualTo(content(system().kept(order)));
        assertThat(contents(read(everything(), 10).reads()))
                .as("It is the same in pages")
                .isEqualTo(Map.of(nameOf("EM-1"), content(system().kept(order))));
    }

    @Test
    @Tag("ORD-5")
    void anOrderInAnotherCurrencySaysSo() {
        Order order = Baskets.inDollars("EM-1", system().fresh());
        put(order);

        assertThat(content(one("EM-1")))
                .as("An amount is in the order's own currency: dollars that are taken for euros are wrong money")
                .isEqualTo(content(system().kept(order)));
    }

    @Test
    @Tag("ORD-26")
    void aRefundThatComesLaterIsRead() {
        Order order = Baskets.whole("EM-1", system().fresh());
        put(order);
        clock.advance(DAY);
        var after = read(changed(), 10).next();
        clock.advance(DAY);
        Order refunded = Baskets.refunded(order, clock.instant());
        assumeTrue(system().change(id("EM-1"), refunded), "hands refund nothing here");
        clock.advance(DAY);

        assertThat(contents(read(after, 10).reads()))
                .as("A refund that is made later brings its order into sight again, with the refund")
                .containsEntry(nameOf("EM-1"), content(system().kept(refunded)));
    }

    @Test
    @Tag("ORD-20")
    void aMessageThatComesLaterIsRead() {
        Order order = Baskets.whole("EM-1", system().fresh());
        put(order);
        clock.advance(DAY);
        Order answered = Baskets.answered(order, "Parti ce matin", clock.instant());
        assumeTrue(system().change(id("EM-1"), answered), "hands write to nobody here");

        assertThat(content(one("EM-1")))
                .as("What was written since is read with the order, in the order of its dates")
                .isEqualTo(content(system().kept(answered)));
    }

    @Test
    @Tag("ORD-2")
    void aChangeMovesTheTimeOfTheLastChange() {
        put(2);
        Order before = one("EM-1");
        clock.advance(DAY);
        assumeTrue(save(2, List.of("EM-1")), "hands cannot change what is there");

        Order after = one("EM-1");

        assertThat(after.head().placed())
                .as("When it was placed stays")
                .isEqualTo(before.head().placed());
        assertThat(after.head().modified())
                .as("When it last changed is no earlier than before")
                .isAfterOrEqualTo(before.head().modified());
    }

    @Test
    @Tag("ORD-1")
    void anOrderComesWithTheStatusThatItHasNow() {
        put(2);
        var after = read(changed(), 10).next();
        clock.advance(Duration.ofMinutes(1));
        system().setStatus(id("EM-1"), system().cancelled());
        clock.advance(DAY);

        List<Read<Order>> reads = read(after, 10).reads();

        assertThat(reads)
                .as("A status that was set is a change, and is read as the shop's own code of it")
                .filteredOn(read -> read.name().equals(nameOf("EM-1")))
                .isNotEmpty()
                .allSatisfy(read -> assertThat(
                                Objects.requireNonNull(read.element()).head().status())
                        .isEqualTo(system().cancelled()));
    }

    @Test
    @Tag("ORD-2")
    void whatIsNoOrderYetIsNotRead() {
        put(2);
        assumeTrue(system().putUnfinished(order("EM-3", 1)), "this shop has nothing that is no order yet");

        assertThat(read(everything(), 1).names())
                .as("Drafts, baskets and what lies in the trash are no orders: nobody has bought anything")
                .containsOnly(nameOf("EM-1"), nameOf("EM-2"));
    }

    @Test
    @Tag("ORD-13")
    void anAmountComesToItsLastDigit() {
        int number = 0;
        for (String price : List.of("0.01", "12345.67", "0.99", "0")) {
            number++;
            put(Baskets.priced("EM-" + number, system().fresh(), 3, new BigDecimal(price)));
        }

        assertThat(contents(read(everything(), 3).reads()).values())
                .as("Amounts are decimal and exact, and zero is read as zero")
                .containsExactlyInAnyOrder(
                        content(priced("EM-1", "0.01")),
                        content(priced("EM-2", "12345.67")),
                        content(priced("EM-3", "0.99")),
                        content(priced("EM-4", "0")));
    }

    @Test
    void textsComeWithEveryCharacter() {
        int number = 0;
        for (String text : List.of("L'Île « Œuf »; & Co", "<b>100 %</b> \\ \"ok\"", "Ünlü, \uD83C\uDF75 日本")) {
            number++;
            Order order = Baskets.by(order("EM-" + number, 1), text, text);
            put(order);

            assertThat(content(one("EM-" + number)))
                    .as("Names and messages come with every character")
                    .isEqualTo(content(system().kept(order)));
        }
    }

    @Test
    @Tag("ORD-2")
    void theZoneIsWhereTheShopHasItsDays() {
        assertThat(reader().zone())
                .as("Days and weeks are those of the shop's own zone")
                .isEqualTo(system().zone());
    }

    @Test
    @Tag("GDPR-1")
    void aFaultSaysNothingPersonal() {
        put(2);
        assumeTrue(system().damage(id("EM-2")), "everything that this system can hold can be read");

        List<Read<Order>> reads = read(everything(), 10).reads();

        assertThat(faults(reads).values())
                .as("What cannot be read is told without whose it is: faults stand in reports and journals")
                .hasSize(1)
                .allSatisfy(fault -> assertThat(Sales.PERSONAL).noneMatch(fault.message()::contains));
        assertThat(reads.toString())
                .as("Nor does an order show it")
                .satisfies(words -> assertThat(Sales.PERSONAL).noneMatch(words::contains));
    }

    private Order priced(String number, String price) {
        return system().kept(Baskets.priced(number, system().fresh(), 3, new BigDecimal(price)));
    }

    private Order order(String number, int version) {
        return Baskets.simple(number, system().fresh(), version);
    }

    private void put(Order order) {
        ids.put(order.head().number(), system().put(order));
    }

    private ForeignId id(String number) {
        return WriterResolveRules.id(ids, number);
    }

    private Order one(String number) {
        List<Read<Order>> reads = reader().named(List.of(nameOf(number)));
        assertThat(reads).as("Order %s is there", number).hasSize(1);
        return Objects.requireNonNull(reads.get(0).element());
    }

    private static Map<String, String> content(Order order) {
        return Flat.of(order, "id", "head.modified", "head.placed");
    }
}
