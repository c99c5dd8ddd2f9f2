package dev.navette.woocommerce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.spi.Write;

/** What of an order is to change so that it says how far it is; empty where all is as it shall be. */
final class ProgressBody {

    private final FulfilmentPlaces places;
    private final OrderSeen seen;
    private final Write<OrderProgress> write;
    private final ToldShipments told;
    private final List<Map<String, Object>> metas = new ArrayList<>();

    ProgressBody(FulfilmentPlaces places, OrderSeen seen, Write<OrderProgress> write) {
        this.places = places;
        this.seen = seen;
        this.write = write;
        this.told = ToldShipments.of(seen.text(ToldShipments.KEY));
    }

    /** The shipments of the write of which something is to be told that was not told yet. */
    List<OrderShipment> untold() {
        return write.element().shipments().stream()
                .filter(shipment -> write.parts().containsKey(shipment.note().value()))
                .filter(shipment -> !told.said(shipment.note().value(), ShipmentNote.digest(shipment)))
                .toList();
    }

    Map<String, Object> json() {
        OrderProgress progress = write.element();
        put(ProgressField.NUMBER, places.number(), progress.number());
        put(
                ProgressField.DELIVERY_DATE,
                places.deliveryDate(),
                progress.deliveryDate() == null ? null : progress.deliveryDate().toString());
        put(ProgressField.REFERENCE, places.reference(), progress.reference());
        shipments(untold());
        var body = new LinkedHashMap<String, Object>();
        if (!metas.isEmpty()) {
            body.put("meta_data", metas);
        }
        if (write.fields().contains(ProgressField.STATUS)) {
            progress.next(String.valueOf(seen.status())).ifPresent(next -> body.put("status", next));
        }
        return body;
    }

    /** What is kept of the shipments that were told; empty where none was. */
    String told() {
        return told.text();
    }

    private void put(ProgressField field, @Nullable String key, @Nullable String value) {
        if (key != null && value != null && write.fields().contains(field) && !value.equals(seen.text(key))) {
            metas.add(Map.of("key", key, "value", value));
        }
    }

    private void shipments(List<OrderShipment> untold) {
        if (untold.isEmpty()) {
            return;
        }
        if (places.shipments() == ShipmentPlace.SHIPMENT_TRACKING) {
            Object items = seen.value(TrackingItems.KEY);
            List<Object> next = List.of();
            for (OrderShipment shipment : untold) {
                next = TrackingItems.with(items, shipment);
                items = next;
            }
            metas.add(Map.of("key", TrackingItems.KEY, "value", next));
        }
        untold.forEach(shipment -> told.tell(shipment.note().value(), ShipmentNote.digest(shipment)));
        metas.add(Map.of("key", ToldShipments.KEY, "value", told.text()));
    }
}
