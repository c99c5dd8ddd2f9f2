package dev.navette.woocommerce;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Checked;
import dev.navette.model.Default;

/**
 * Where a shop shows how far an order is (ORD-28), beside its status. Keys of meta data are as the shop's extensions call them;
 * what is null or blank has no place.
 *
 * @param shipments where shipments are shown
 * @param note the text of a note about one, with {@code {number}} and {@code {date}} of the delivery note, {@code {carrier}},
 *     {@code {parcels}} and {@code {items}}; a short mark of ours follows it, by which it is never written twice
 * @param number the meta key of the number of the order's furthest document in the ERP
 * @param deliveryDate the meta key of the day of delivery, as {@code 2026-11-20}
 * @param reference the meta key of what the shop shows instead of its own number of the order: {@code _order_number} of the
 *     extensions that number orders
 */
public record FulfilmentPlaces(
        @Default("notes") ShipmentPlace shipments,
        @Default("{number}: {carrier} {parcels}") String note,
        @Nullable String number,
        @Nullable String deliveryDate,
        @Nullable String reference)
        implements Checked {

    /** Notes, and no place for the rest. */
    public static final FulfilmentPlaces USUAL =
            new FulfilmentPlaces(ShipmentPlace.NOTES, "{number}: {carrier} {parcels}", null, null, null);

    public FulfilmentPlaces {
        Objects.requireNonNull(shipments, "shipments");
        Objects.requireNonNull(note, "note");
        number = key(number);
        deliveryDate = key(deliveryDate);
        reference = key(reference);
    }

    /** The same with shipments elsewhere. */
    public FulfilmentPlaces showing(ShipmentPlace place) {
        return new FulfilmentPlaces(place, note, number, deliveryDate, reference);
    }

    /** The same with another text of notes. */
    public FulfilmentPlaces noting(String text) {
        return new FulfilmentPlaces(shipments, text, number, deliveryDate, reference);
    }

    @Override
    public List<Problem> problems() {
        return ShipmentNote.unknown(note).stream()
                .map(unknown -> new Problem(
                        "$.note",
                        "there is nothing to put for " + unknown,
                        "Write {number}, {date}, {carrier}, {parcels} or {items}"))
                .toList();
    }

    private static @Nullable String key(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
