package dev.navette.woocommerce;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.ForeignId;
import dev.navette.model.Secret;
import dev.navette.model.sales.Shipment.Parcel;
import dev.navette.spi.Connection;
import dev.navette.testkit.FaultProxy;
import dev.navette.testkit.ShopProgressWorld;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.OrderDesk;

import tools.jackson.databind.JsonNode;

/** A shop whose orders are told how far they are, and where it shows shipments. */
record WooCommerceProgressWorld(WooCommerceWorld world, ShipmentPlace place)
        implements ShopProgressWorld, AutoCloseable {

    private static final Pattern NOTE = Pattern.compile("BL-(.*?)\\|(.*?)\\|(.*) \\[[0-9a-f]{12}]");
    private static final Pattern PARCEL = Pattern.compile("([^ ,]+)(?: \\(([^)]*)\\))?");

    static WooCommerceProgressWorld open(Clock clock, ShipmentPlace place) {
        WooCommerceWorld world = WooCommerceWorld.open(FakeSettings.at(clock).overPlainHttp());
        FulfilmentPlaces places = FulfilmentPlaces.USUAL.showing(place).noting("{number}|{carrier}|{parcels}");
        return new WooCommerceProgressWorld(world.with(world.settings().with(places)), place);
    }

    private OrderDesk desk() {
        return world.fake().orders();
    }

    @Override
    public Connection<?> connection() {
        return world.connection();
    }

    @Override
    public Optional<FaultProxy> wire() {
        return world.wire();
    }

    @Override
    public Set<Secret> secrets() {
        return world.secrets();
    }

    @Override
    public boolean lockOut() {
        return world.lockOut();
    }

    @Override
    public boolean silence() {
        return world.silence();
    }

    @Override
    public List<String> statuses() {
        return List.of("processing", "on-hold", "completed");
    }

    @Override
    public boolean showsShipmentsWithoutParcels() {
        return false;
    }

    @Override
    public ForeignId putOrder() {
        return Ids.of(desk().put("{\"status\": \"processing\", \"payment_method\": \"bacs\"}"));
    }

    @Override
    public void setStatus(ForeignId order, String status) {
        desk().change(WooCommerceWorld.number(order), "{\"status\": \"%s\"}".formatted(status));
    }

    @Override
    public void remove(ForeignId id) {
        desk().delete(WooCommerceWorld.number(id));
    }

    @Override
    public List<Shown> orders() {
        return desk().ids().stream()
                .map(id -> new Shown(
                        Ids.of(id),
                        desk().order(id).orElseThrow().path("status").stringValue(),
                        place == ShipmentPlace.NOTES ? noted(id) : tracked(id)))
                .toList();
    }

    /** The last note of each shipment is what people go by; that none is there twice, another test sees. */
    private List<Sent> noted(long id) {
        Map<String, Sent> sent = new LinkedHashMap<>();
        Stream.of(false, true)
                .flatMap(toCustomer -> desk().notes(id, toCustomer).stream())
                .map(text -> NOTE.matcher(text))
                .filter(Matcher::matches)
                .forEach(note -> sent.put(
                        note.group(1),
                        new Sent(
                                note.group(1),
                                note.group(2),
                                PARCEL.matcher(note.group(3))
                                        .results()
                                        .map(parcel -> new Parcel(parcel.group(1), parcel.group(2)))
                                        .toList())));
        return List.copyOf(sent.values());
    }

    private List<Sent> tracked(long id) {
        List<String> notes = Stream.of(desk().meta(id, ToldShipments.KEY).split(" ", -1))
                .map(told -> told.split("=", -1)[0])
                .toList();
        var sent = new ArrayList<Sent>();
        for (String note : notes) {
            List<JsonNode> entries = entries(id).stream()
                    .filter(entry -> entry.path("tracking_id").stringValue().startsWith(beginning(note)))
                    .toList();
            if (!entries.isEmpty()) {
                sent.add(new Sent(
                        note,
                        carrier(entries),
                        entries.stream().map(WooCommerceProgressWorld::parcel).toList()));
            }
        }
        return sent;
    }

    private List<JsonNode> entries(long id) {
        var entries = new ArrayList<JsonNode>();
        desk().order(id).orElseThrow().path("meta_data").forEach(meta -> {
            if (meta.path("key").stringValue().equals(TrackingItems.KEY)) {
                meta.path("value").forEach(entries::add);
            }
        });
        return entries;
    }

    private static String beginning(String note) {
        return Fingerprint.of(note).toString().substring(0, 16);
    }

    private static @Nullable String carrier(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> entry.path("custom_tracking_provider").stringValue())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Parcel parcel(JsonNode entry) {
        String address = entry.path("custom_tracking_link").stringValue();
        return new Parcel(entry.path("tracking_number").stringValue(), address.isEmpty() ? null : address);
    }

    @Override
    public void close() {
        world.close();
    }
}
