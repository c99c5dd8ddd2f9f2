package dev.navette.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderMark;
import dev.navette.spi.Claim;
import dev.navette.spi.OrderMarker;
import dev.navette.spi.OrderReader;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link OrderMarker} keeps to: extend it, and return the shop whose orders are marked. */
public abstract class OrderMarkerContract extends WriterContract<OrderMark, Order, OrdersWorld> {

    private final Map<String, ForeignId> ids = new HashMap<>();

    /** For a connector's own test. */
    protected OrderMarkerContract() {}

    @Override
    final Class<OrderMarker> role() {
        return OrderMarker.class;
    }

    /** The shop's id of it, as soon as it has one. */
    @Override
    final String nameOf(String number) {
        ForeignId id = ids.get(number);
        return id == null ? number : id.value();
    }

    @Override
    final String told(String number) {
        return nameOf(number);
    }

    @Override
    final Order thing(String number, int version) {
        throw new UnsupportedOperationException("a shop shows much more of an order than its mark");
    }

    /** The first version has no mark; with every other the order is done. */
    @Override
    final Object expected(String number, int version) {
        return version == 1 ? content(null, system().fresh()) : content(mark(version), system().done());
    }

    @Override
    final Object changed(Order order) {
        return content(order.head().mark(), order.head().status());
    }

    @Override
    final ForeignId putByHand(String number) {
        ForeignId id = system().put(Baskets.simple(number, system().fresh(), 2));
        ids.put(number, id);
        return id;
    }

    @Override
    final Write<OrderMark> change(ForeignId id, String number, int version) {
        return marking(id, system().fresh(), system().done(), mark(version));
    }

    @Override
    final List<There<Order>> there() {
        return system().orders().stream()
                .map(order -> new There<>(order.id(), order.id().value(), order))
                .toList();
    }

    @Test
    @Tag("ORD-3")
    void aMarkComesBackWithItsOrder() {
        ForeignId id = putByHand("EM-1");

        write(List.of(marking(id, system().fresh(), null, "s1:1042", "s1:1042/2", "s1:1042/R7")));

        assertThat(shown("EM-1"))
                .as("Every document of the order is in its mark")
                .isEqualTo(content("s1:1042 s1:1042/2 s1:1042/R7", system().fresh()));
        connect(system().connection())
                .role(OrderReader.class)
                .ifPresent(reader -> assertThat(Objects.requireNonNull(
                                        reader.named(List.of(id.value())).get(0).element())
                                .head()
                                .mark())
                        .as("It is read with the order: a store that was lost knows by it what is in the ERP")
                        .isEqualTo("s1:1042 s1:1042/2 s1:1042/R7"));
    }

    @Test
    @Tag("ORD-1")
    void withoutAStatusTheShopsOwnStays() {
        ForeignId id = putByHand("EM-1");

        List<Outcome> outcomes = write(List.of(marking(id, system().fresh(), null, "s1:1042")));

        assertThat(doneIds(outcomes)).containsExactly(id);
        assertThat(shown("EM-1"))
                .as("Where no status is to follow only the mark is left")
                .isEqualTo(content("s1:1042", system().fresh()));
    }

    @Test
    @Tag("ORD-1")
    void aStatusThatMovedMeanwhileIsLeft() {
        ForeignId id = putByHand("EM-1");
        system().setStatus(id, system().cancelled());

        List<Outcome> outcomes = write(List.of(marking(id, system().fresh(), system().done(), "s1:1042")));

        assertThat(doneIds(outcomes)).as("That is no refusal: the mark is set").containsExactly(id);
        assertThat(shown("EM-1"))
                .as(
                        "A status is set only where the order still has the one with which it was imported: what was cancelled"
                                + " meanwhile is not completed")
                .isEqualTo(content("s1:1042", system().cancelled()));
    }

    @Test
    @Tag("ORD-3")
    void aLaterMarkTakesThePlaceOfTheFormer() {
        ForeignId id = putByHand("EM-1");
        write(List.of(marking(id, system().fresh(), null, "s1:1042", "s1:1042/2")));

        write(List.of(marking(id, system().fresh(), null, "s1:1042", "s1:1042/R7")));

        assertThat(shown("EM-1"))
                .as("A mark says all that became of the order, and no document twice")
                .isEqualTo(content("s1:1042 s1:1042/R7", system().fresh()));
    }

    @Test
    @Tag("ORD-3")
    void nothingButMarkAndStatusIsWritten() {
        ForeignId id = putByHand("EM-1");
        Order before = system().order(id).orElseThrow();

        write(List.of(change(id, "EM-1", 5)));

        Order after = system().order(id).orElseThrow();
        assertThat(Flat.of(after, "head.mark", "head.status", "head.modified", "messages"))
                .as("Of an order nothing is written but its mark and its status")
                .isEqualTo(Flat.of(before, "head.mark", "head.status", "head.modified", "messages"));
    }

    @Test
    @Tag("ORD-3")
    void anOrderThatIsNotThereIsNotMade() {
        assumeTrue(system().tellsWhatItHas(), "this system cannot be asked what it has");
        ForeignId id = putByHand("EM-1");
        system().remove(id);

        List<Outcome> outcomes = write(List.of(change(id, "EM-1", 5)));

        isWellSaid(outcomes.get(0), id.value());
        assertThat(there()).as("Marking never makes an order").isEmpty();
    }

    private static String mark(int version) {
        return "s1:" + version;
    }

    private static Object content(@Nullable String mark, String status) {
        return List.of(String.valueOf(mark), status);
    }

    private static Write<OrderMark> marking(ForeignId id, String from, @Nullable String then, String... references) {
        List<OrderMark.MarkedDocument> documents = List.of(references).stream()
                .map(reference -> new OrderMark.MarkedDocument(new ExternalReference(reference), "CM00001"))
                .toList();
        return new Write<>(new Claim(id.value(), id), new OrderMark(id, documents, from, then), Set.of(), Map.of());
    }
}
