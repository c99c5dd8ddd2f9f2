package dev.navette.model.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Field;
import dev.navette.model.FieldValue;
import dev.navette.model.LinkKind;

/** The fields of an {@link OrderShipment}. */
public enum ShipmentField implements Field {
    NUMBER("number"),
    SENT("sent"),
    CARRIER("carrier"),
    PARCELS("parcels"),
    ITEMS("items");

    private final String code;

    ShipmentField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.SHIPMENT;
    }

    /** What is compared of it; null where the shipment does not say it, so that it is left alone. */
    public @Nullable FieldValue valueOf(OrderShipment shipment) {
        List<@Nullable String> said = partsOf(shipment);
        return said.isEmpty() ? null : new FieldValue(said);
    }

    private List<@Nullable String> partsOf(OrderShipment shipment) {
        return switch (this) {
            case NUMBER -> some(shipment.number());
            case SENT -> List.of(shipment.sent().toString());
            case CARRIER -> some(shipment.carrier());
            case PARCELS -> parcels(shipment);
            case ITEMS -> items(shipment);
        };
    }

    private static List<@Nullable String> some(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static List<@Nullable String> parcels(OrderShipment shipment) {
        var parcels = new ArrayList<@Nullable String>();
        shipment.parcels().forEach(parcel -> {
            parcels.add(parcel.trackingNumber());
            parcels.add(parcel.trackingAddress());
        });
        return parcels;
    }

    private static List<@Nullable String> items(OrderShipment shipment) {
        return shipment.items().stream()
                .flatMap(item ->
                        Stream.of(item.article().value(), item.quantity().toString()))
                .toList();
    }
}
