package dev.navette.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.model.sales.Shipment.Parcel;
import dev.navette.model.sales.ShipmentField;
import dev.navette.spi.Claim;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.Write;
import dev.navette.testkit.ShopProgressWorld.Sent;
import dev.navette.testkit.ShopProgressWorld.Shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link OrderProgressWriter} keeps to: extend it, and return the shop that is told. */
@Tag("ORD-28")
public abstract class OrderProgressWriterContract
        extends WriterContract<OrderProgress, OrderProgressWriterContract.Seen, ShopProgressWorld> {

    private static final int NEVER_GIVEN = 500_000_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Map<String, ForeignId> ids = new HashMap<>();

    /** For a connector's own test. */
    protected OrderProgressWriterContract() {}

    /** What an order shows. */
    record Seen(String status, List<Sent> shipments) {}

    @Override
    final Class<OrderProgressWriter> role() {
        return OrderProgressWriter.class;
    }

    /** Of an order that is not there, a number that no shop has given. */
    @Override
    final String nameOf(String element) {
        ForeignId id = ids.get(element);
        String none = Integer.toString(NEVER_GIVEN + Math.floorMod(element.hashCode(), NEVER_GIVEN));
        return ExternalReference.order("s1", id == null ? none : id.value()).text();
    }

    @Override
    final String told(String element) {
        return nameOf(element);
    }

    /** The first version is as it is put there; later ones have one of two other statuses in turn, and one shipment. */
    @Override
    final Seen thing(String element, int version) {
        return version == 1
                ? new Seen(status(1), List.of())
                : new Seen(status(version), List.of(sent("L-" + element, version)));
    }

    @Override
    final ForeignId putByHand(String element) {
        ForeignId id = system().putOrder();
        ids.put(element, id);
        return id;
    }

    @Override
    final Write<OrderProgress> change(ForeignId id, String element, int version) {
        return write(id, element, status(version), otherThan(status(version)), shipment("L-" + element, version));
    }

    @Override
    final Object changed(Seen seen) {
        return seen;
    }

    @Override
    final List<There<Seen>> there() {
        return system().orders().stream()
                .map(order -> new There<>(order.id(), name(order), seen(order)))
                .toList();
    }

    @Test
    void aStatusIsNotSetTwice() {
        ForeignId id = putByHand("EM-1");
        system().setStatus(id, status(2));

        Outcome outcome = writer().write(List.of(moving(id, "EM-1", status(2))), attempt())
                .get(0);

        assertThat(outcome)
                .as(
                        "A status that the order has already is not sent: shops write to the buyer each time that one is set")
                .isInstanceOfSatisfying(Outcome.Done.class, done -> {
                    assertThat(done.effect()).isEqualTo(Outcome.Effect.UNCHANGED);
                    assertThat(done.left()).isEmpty();
                });
        assertThat(order(id).status()).isEqualTo(status(2));
    }

    @Test
    void aStatusNeverGoesBack() {
        ForeignId id = putByHand("EM-1");
        system().setStatus(id, status(3));
        Write<OrderProgress> lower = write(id, "EM-1", status(2), Set.of(status(1)));

        Outcome outcome = writer().write(List.of(lower), attempt()).get(0);

        assertThat(order(id).status())
                .as(
                        "Who moved the order forward, or where a person put it aside, is asked right before: it stays there")
                .isEqualTo(status(3));
        assertThat(outcome)
                .as("It counts as written, so that it is not tried on every run")
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.left()).isEmpty());
    }

    @Test
    void aShipmentIsToldWhereTheStatusStays() {
        ForeignId id = putByHand("EM-1");
        system().setStatus(id, status(3));

        List<ForeignId> done =
                doneIds(write(List.of(write(id, "EM-1", status(2), Set.of(status(1)), shipment("L-1", 2)))));

        assertThat(done).containsExactly(id);
        assertThat(order(id))
                .as("What was sent is told wherever the order is")
                .isEqualTo(new Shown(id, status(3), List.of(sent("L-1", 2))));
    }

    @Test
    void eachShipmentHasAnIdOfItsOwnAndIsFoundByItsNote() {
        ForeignId id = putByHand("EM-1");
        ForeignId other = putByHand("EM-2");
        TestAttempt attempt = attempt();

        Outcome.Done one = told(write(id, "EM-1", status(2), otherThan(status(2)), shipment("L-1", 2)), attempt);
        Outcome.Done more = told(write(id, "EM-1", status(2), otherThan(status(2)), shipment("L-10", 3)), attempt);
        Outcome.Done elsewhere =
                told(write(other, "EM-2", status(2), otherThan(status(2)), shipment("L-2", 2)), attempt);
        List<Resolution> found = writer().resolve(
                        List.of(
                                claim(id, "EM-1", "L-1", "L-10", "L-", "l-1", "L-2"),
                                claim(other, "EM-2", "L-1", "L-2")),
                        attempt.takenUpAgain());

        assertThat(Stream.of(one, more, elsewhere).flatMap(done -> done.parts().values().stream()))
                .as("Each delivery note is a shipment of its own: links tell them apart by their ids")
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(found)
                .as(
                        "A shipment is found in its order by exactly its delivery note, so that a lost answer makes no second"
                                + " one")
                .containsExactly(
                        new Resolution.Found(
                                id,
                                Map.of(
                                        "L-1", only(one, "L-1"),
                                        "L-10", only(more, "L-10"))),
                        new Resolution.Found(other, Map.of("L-2", only(elsewhere, "L-2"))));
        assertThat(order(id).shipments()).extracting(Sent::note).containsExactlyInAnyOrder("L-1", "L-10");
    }

    @Test
    void twoShipmentsOfOneWriteAreTwo() {
        ForeignId id = putByHand("EM-1");

        Outcome.Done done = told(
                write(id, "EM-1", status(2), otherThan(status(2)), shipment("L-1", 2), shipment("L-2", 3)), attempt());

        assertThat(done.parts()).containsOnlyKeys("L-1", "L-2");
        assertThat(order(id).shipments())
                .as("What goes out together is told each by itself")
                .containsExactlyInAnyOrder(sent("L-1", 2), sent("L-2", 3));
    }

    @Test
    @Tag("promise-3")
    void aShipmentThatIsKnownIsChangedAndNotMadeAgain() {
        ForeignId id = putByHand("EM-1");
        ForeignId shipment = only(told(change(id, "EM-1", 2), attempt()), "L-EM-1");
        OrderShipment later = shipment("L-EM-1", 3);
        var known = new Write<>(
                new Claim(nameOf("EM-1"), id, List.of(new Claim("L-EM-1", shipment))),
                progress(id, null, Set.of(), List.of(later)),
                Set.of(),
                Map.of("L-EM-1", Set.<Field>of(ShipmentField.CARRIER, ShipmentField.PARCELS)),
                Map.of());

        assertThat(writer().repeat(known.claim()))
                .as("Changing what is there by its id does no harm when it is repeated")
                .isEqualTo(Repeat.HARMLESS);
        told(known, attempt());
        told(known, attempt());

        assertThat(order(id).shipments())
                .as("Tracking numbers that come later are shown with the shipment that is there")
                .containsExactly(sent("L-EM-1", 3));
    }

    @Test
    @Tag("promise-3")
    void aShipmentIsMadeOnceWhereThatIsPromised() {
        ForeignId id = putByHand("EM-1");
        Write<OrderProgress> telling = change(id, "EM-1", 2);
        assumeTrue(writer().repeat(telling.claim()) == Repeat.HARMLESS, "telling twice is said to do harm");
        TestAttempt attempt = attempt();

        ForeignId once = only(told(telling, attempt), "L-EM-1");
        ForeignId again = only(told(telling, attempt.takenUpAgain()), "L-EM-1");
        ForeignId later = only(told(telling, attempt()), "L-EM-1");

        assertThat(List.of(again, later)).as("It is one and the same").containsOnly(once);
        assertThat(order(id).shipments()).as("No second one is made").hasSize(1);
    }

    @Test
    void aShipmentWithoutParcelsIsRemembered() {
        ForeignId id = putByHand("EM-1");
        var bare = new OrderShipment(new ForeignId("L-1"), null, DAY, null, List.of(), List.of(), false);
        TestAttempt attempt = attempt();

        ForeignId shipment = only(told(write(id, "EM-1", status(2), otherThan(status(2)), bare), attempt), "L-1");
        Resolution found = writer().resolve(List.of(claim(id, "EM-1", "L-1")), attempt.takenUpAgain())
                .get(0);

        assertThat(found)
                .as("A delivery of which nobody has a tracking number yet is known again, or it is told on every run")
                .isEqualTo(new Resolution.Found(id, Map.of("L-1", shipment)));
        if (system().showsShipmentsWithoutParcels()) {
            assertThat(order(id).shipments()).extracting(Sent::note).containsExactly("L-1");
        }
    }

    @Test
    void itsStatusesAreThoseThatOrdersCanHave() {
        OrderProgressWriter writer = role(system().connection(), OrderProgressWriter.class);

        assertThat(writer.statuses())
                .as("A profile that names another status is refused before a run; these are known")
                .containsAll(system().statuses());
    }

    @Test
    void whatItHasNoPlaceForIsWellSaid() {
        OrderProgressWriter writer = role(system().connection(), OrderProgressWriter.class);

        Stream.<Field>concat(EnumSet.allOf(ProgressField.class).stream(), Stream.of(ShipmentField.PARCELS))
                .forEach(field -> writer.lacks(field)
                        .ifPresent(lack -> assertThat(List.of(lack.path(), lack.what(), lack.remedy()))
                                .as("Why there is no place for %s, and what would make one", field.code())
                                .noneMatch(String::isBlank)));
        assertThat(writer.lacks(ProgressField.STATUS))
                .as("There is a place for the status")
                .isEmpty();
    }

    private Outcome.Done told(Write<OrderProgress> write, TestAttempt attempt) {
        Outcome outcome = writer().write(List.of(write), attempt).get(0);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private static ForeignId only(Outcome.Done done, String note) {
        return Optional.ofNullable(done.parts().get(note))
                .orElseThrow(() -> new AssertionError("The shipment " + note + " has no id in " + done));
    }

    private Write<OrderProgress> moving(ForeignId id, String element, String status) {
        return new Write<>(
                new Claim(nameOf(element), id),
                progress(id, status, otherThan(status), List.of()),
                Set.of(ProgressField.STATUS),
                Map.of());
    }

    /** Of which no shipment is there yet. */
    private Write<OrderProgress> write(
            ForeignId id, String element, String status, Set<String> from, OrderShipment... shipments) {
        List<OrderShipment> some = List.of(shipments);
        var parts = new HashMap<String, Set<Field>>();
        some.forEach(shipment -> parts.put(
                shipment.note().value(),
                Set.copyOf(EnumSet.allOf(ShipmentField.class).stream()
                        .filter(field -> field.valueOf(shipment) != null)
                        .toList())));
        return new Write<>(
                new Claim(
                        nameOf(element),
                        id,
                        some.stream()
                                .map(shipment -> new Claim(shipment.note().value(), null))
                                .toList()),
                progress(id, status, from, some),
                Set.of(ProgressField.STATUS),
                parts,
                Map.of());
    }

    private Claim claim(ForeignId id, String element, String... notes) {
        return new Claim(
                nameOf(element),
                id,
                Stream.of(notes).map(note -> new Claim(note, null)).toList());
    }

    private static OrderProgress progress(
            ForeignId id, @Nullable String status, Set<String> from, List<OrderShipment> shipments) {
        return new OrderProgress(id, status, new TreeSet<>(from), false, null, null, null, shipments);
    }

    private static OrderShipment shipment(String note, int version) {
        Sent sent = sent(note, version);
        return new OrderShipment(
                new ForeignId(note),
                "BL-" + note,
                DAY,
                sent.carrier(),
                sent.parcels(),
                List.of(new DocumentItem(new Reference("EM-1"), Quantity.of(version))),
                false);
    }

    private static Sent sent(String note, int version) {
        return new Sent(
                note,
                "Colissimo",
                List.of(
                        new Parcel(note + "-A" + version, null),
                        new Parcel(note + "-B", "https://suivi.example/" + version)));
    }

    private String status(int version) {
        return system().statuses().get(version == 1 ? 0 : 1 + version % 2);
    }

    private SortedSet<String> otherThan(String status) {
        var others = new TreeSet<>(system().statuses());
        others.remove(status);
        return others;
    }

    private Shown order(ForeignId id) {
        return system().orders().stream()
                .filter(order -> order.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String name(Shown order) {
        return ExternalReference.order("s1", order.id().value()).text();
    }

    private static Seen seen(Shown order) {
        var shipments = new ArrayList<>(order.shipments());
        shipments.sort(Comparator.comparing(Sent::note));
        return new Seen(order.status(), shipments);
    }
}
