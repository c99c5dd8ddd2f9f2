package dev.navette.woocommerce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.Field;
import dev.navette.model.ForeignId;
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
import dev.navette.testkit.Requests;
import dev.navette.woocommerce.fake.OrderDesk;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** What a WooCommerce shop is told of an order, and never twice. */
@Tag("ORD-28")
class OrderProgressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final FulfilmentPlaces places = new FulfilmentPlaces(
            ShipmentPlace.NOTES, "{number} du {date} : {carrier} {parcels}", "_erp_number", "_delivery", null);
    private Grocery shop = Grocery.open(setUp -> setUp, settings -> settings.with(places));
    private long order = order();

    @AfterEach
    void closeTheShop() {
        shop.close();
    }

    @Test
    void aNoteTellsTheBuyerOnceWhateverIsRepeated() {
        Write<OrderProgress> telling = telling(shipment("6A1", true));

        Outcome first = write(telling);
        Outcome again = write(telling);

        assertThat(((Outcome.Done) first).parts()).containsEntry("L-1", new ForeignId(order + "/L-1"));
        assertThat(((Outcome.Done) again).effect()).isEqualTo(Outcome.Effect.UNCHANGED);
        assertThat(desk().notes(order, true))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("BL1 du 2026-11-20 : Colissimo 6A1 [")
                        .hasSize("BL1 du 2026-11-20 : Colissimo 6A1 [123456789abc]".length()));
        assertThat(desk().transitions(order)).containsExactly("processing", "completed");
    }

    @Test
    void aNoteForTheMerchantAloneIsNotSentToTheBuyer() {
        write(telling(shipment("6A1", false)));

        assertThat(desk().notes(order, true)).isEmpty();
        assertThat(desk().notes(order, false))
                .filteredOn(text -> text.startsWith("BL1"))
                .hasSize(1);
    }

    @Test
    void parcelsThatAreKnownLaterAreANoteMore() {
        write(telling(new OrderShipment(new ForeignId("L-1"), "BL1", DAY, "Colissimo", List.of(), List.of(), true)));
        assertThat(desk().notes(order, true)).as("nothing to tell yet").isEmpty();

        write(telling(shipment("6A1", true)));
        write(telling(shipment("6A2", true)));

        assertThat(desk().notes(order, true)).hasSize(2);
    }

    @Test
    @Tag("promise-3")
    void aNoteOfWhichTheAnswerWasLostIsNotWrittenAgain() {
        Write<OrderProgress> telling = telling(shipment("6A1", true));
        shop.world().proxy().next(Requests.post("/wp-json/wc/v3/orders*")).dropAnswer();

        Outcome lost = write(telling);
        Resolution between =
                writer().resolve(List.of(telling.claim()), shop.attempt()).get(0);
        Outcome again = write(telling);

        assertThat(lost).isInstanceOf(Outcome.Unknown.class);
        assertThat(between).as("the order does not know it yet").isEqualTo(new Resolution.Found(id(), Map.of()));
        assertThat(again).isInstanceOf(Outcome.Done.class);
        assertThat(desk().notes(order, true)).hasSize(1);
        assertThat(desk().transitions(order)).containsExactly("processing", "completed");
    }

    @Test
    @Tag("promise-3")
    void whereTheRestIsNotTakenAfterANoteNobodySaysThatNothingWasDone() {
        Write<OrderProgress> telling = telling(shipment("6A1", true));
        shop.world().proxy().every(Requests.put("/wp-json/wc/v3/orders*")).refuse();

        Outcome half = write(telling);
        shop.world().proxy().passAll();
        write(telling);

        assertThat(half).isInstanceOf(Outcome.Unknown.class);
        assertThat(desk().notes(order, true)).hasSize(1);
    }

    @Test
    void tellingANewShipmentByANoteDoesHarmTwiceAndByTheExtensionDoesNot() {
        Claim adding = telling(shipment("6A1", true)).claim();
        Claim known = new Claim(adding.name(), id(), List.of(new Claim("L-1", new ForeignId(order + "/L-1"))));

        assertThat(writer().repeat(adding)).isEqualTo(Repeat.HARMFUL);
        assertThat(writer().repeat(known)).isEqualTo(Repeat.HARMLESS);
        reopen(ShipmentPlace.SHIPMENT_TRACKING);
        assertThat(writer().repeat(adding)).isEqualTo(Repeat.HARMLESS);
    }

    @Test
    void theExtensionGetsAnEntryForEachParcelAndKeepsThoseOfOthers() {
        reopen(ShipmentPlace.SHIPMENT_TRACKING);
        desk().change(
                        order,
                        "{\"meta_data\": [{\"key\": \"_wc_shipment_tracking_items\","
                                + " \"value\": [{\"tracking_number\": \"X\", \"tracking_id\": \"abc\"}]}]}");
        var shipment = new OrderShipment(
                new ForeignId("L-1"),
                "BL1",
                DAY,
                "Mondial Relay",
                List.of(new Parcel("6A1", null), new Parcel("6A2", "https://suivi.example/6A2")),
                List.of(),
                false);

        write(telling(shipment));
        write(telling(shipment));

        assertThat(entries()).hasSize(3);
        assertThat(entries().get(0).path("tracking_number").stringValue()).isEqualTo("X");
        assertThat(entries().get(1).path("tracking_provider").stringValue()).isEqualTo("mondial-relay");
        assertThat(entries().get(1).path("date_shipped").stringValue()).isEqualTo("1795132800");
        assertThat(entries().get(2).path("custom_tracking_provider").stringValue())
                .isEqualTo("Mondial Relay");
        assertThat(entries().get(2).path("custom_tracking_link").stringValue()).isEqualTo("https://suivi.example/6A2");
    }

    @Test
    void whatHasAMetaKeyIsWrittenThereAndTheRestIsLacked() {
        var progress = new OrderProgress(id(), null, new TreeSet<>(), false, "FA00001", DAY, "CM00001", List.of());

        Outcome outcome = write(new Write<>(claim(), progress, Set.of(ProgressField.values()), Map.of()));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(desk().meta(order, "_erp_number")).isEqualTo("FA00001");
        assertThat(desk().meta(order, "_delivery")).isEqualTo("2026-11-20");
        assertThat(writer().lacks(ProgressField.NUMBER)).isEmpty();
        assertThat(writer().lacks(ProgressField.REFERENCE))
                .hasValueSatisfying(lack -> assertThat(lack.path()).isEqualTo("$.fulfilment.reference"));
    }

    @Test
    void anOrderInTheTrashIsGone() {
        desk().trash(order);

        assertThat(write(telling(shipment("6A1", true)))).isInstanceOf(Outcome.Rejected.class);
        assertThat(writer().resolve(List.of(claim()), shop.attempt())).containsExactly(Resolution.absent());
        assertThat(desk().notes(order, true)).isEmpty();
    }

    @Test
    void aStatusOfAnExtensionIsOneOfItsStatuses() {
        desk().addStatus("partial-shipped", "Expédiée en partie", true);
        reopen(ShipmentPlace.NOTES);

        assertThat(writer().statuses()).contains("partial-shipped", "completed");
    }

    private void reopen(ShipmentPlace place) {
        shop = new Grocery(
                shop.clock(),
                shop.world(),
                shop.context(),
                shop.world()
                        .with(shop.world().settings().with(places.showing(place)))
                        .connection()
                        .open(shop.context()));
    }

    private long order() {
        return shop.order(shop.product("TEA", "10.00", ""));
    }

    private ForeignId id() {
        return new ForeignId(Long.toString(order));
    }

    private Claim claim() {
        return new Claim(ExternalReference.order("s1", Long.toString(order)).text(), id());
    }

    private OrderDesk desk() {
        return shop.desk();
    }

    private OrderProgressWriter writer() {
        return shop.role(OrderProgressWriter.class);
    }

    private Outcome write(Write<OrderProgress> write) {
        return writer().write(List.of(write), shop.attempt()).get(0);
    }

    private List<JsonNode> entries() {
        var entries = new ArrayList<JsonNode>();
        desk().order(order).orElseThrow().path("meta_data").forEach(meta -> {
            if (meta.path("key").stringValue().equals("_wc_shipment_tracking_items")) {
                meta.path("value").forEach(entries::add);
            }
        });
        return entries;
    }

    private static OrderShipment shipment(String parcel, boolean tellsBuyer) {
        return new OrderShipment(
                new ForeignId("L-1"),
                "BL1",
                DAY,
                "Colissimo",
                List.of(new Parcel(parcel, null)),
                List.of(),
                tellsBuyer);
    }

    private Write<OrderProgress> telling(OrderShipment shipment) {
        var parts = new HashMap<String, Set<Field>>();
        parts.put("L-1", Set.of(ShipmentField.values()));
        return new Write<>(
                new Claim(claim().name(), id(), List.of(new Claim("L-1", null))),
                new OrderProgress(
                        id(),
                        "completed",
                        new TreeSet<>(Set.of("processing")),
                        true,
                        null,
                        null,
                        null,
                        List.of(shipment)),
                Set.of(ProgressField.STATUS),
                parts,
                Map.of());
    }
}
