package dev.navette.woocommerce;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Fingerprint;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.Shipment.Parcel;

/**
 * The parcels of an order as the extension WooCommerce Shipment Tracking keeps them: a list of one entry for each, of which
 * {@code tracking_id} is a name of 32 hexadecimal digits. The first half of ours says which delivery note it is of; entries of
 * others stay as they are. A carrier is one of the extension's, by its slug, which makes the address from the number, or, where
 * the ERP tells the address, one of any name.
 */
final class TrackingItems {

    /** The meta key. */
    static final String KEY = "_wc_shipment_tracking_items";

    private static final String ID = "tracking_id";
    private static final int HALF = 16;

    private TrackingItems() {}

    /**
     * The entries with those of a shipment, in the place of what was told of it before.
     *
     * @param there as the shop has them; what is no list is taken for none
     */
    static List<Object> with(@Nullable Object there, OrderShipment shipment) {
        String ours = half(shipment.note().value());
        var entries = new ArrayList<Object>();
        if (there instanceof List<?> list) {
            for (Object entry : list) {
                boolean former = entry instanceof Map<?, ?> map
                        && String.valueOf(map.get(ID)).startsWith(ours);
                if (!former) {
                    entries.add(entry);
                }
            }
        }
        shipment.parcels().stream()
                .filter(parcel -> !parcel.trackingNumber().isBlank())
                .forEach(parcel -> entries.add(entry(ours, shipment, parcel)));
        return entries;
    }

    private static Map<String, Object> entry(String ours, OrderShipment shipment, Parcel parcel) {
        String carrier = shipment.carrier() == null ? "" : shipment.carrier();
        String address = parcel.trackingAddress();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("tracking_provider", address == null ? slug(carrier) : "");
        entry.put("custom_tracking_provider", address == null ? "" : carrier);
        entry.put("custom_tracking_link", address == null ? "" : address);
        entry.put("tracking_number", parcel.trackingNumber());
        entry.put(
                "date_shipped",
                Long.toString(shipment.sent().atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
        entry.put(ID, ours + half(parcel.trackingNumber()));
        return entry;
    }

    /** As WordPress makes a slug of a name: {@code Mondial Relay} is {@code mondial-relay}. */
    private static String slug(String carrier) {
        return carrier.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String half(String text) {
        return Fingerprint.of(text).toString().substring(0, HALF);
    }
}
