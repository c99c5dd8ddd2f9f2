package dev.navette.model.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Shipment.Parcel;

/**
 * What was sent of an order with one delivery note (ORD-28). Personal: {@link #toString} names the note and says no more.
 *
 * @param note the ERP's id of the delivery note; our name of the shipment in the shop
 * @param number the note's, as people see it, or null
 * @param sent the day on which the goods left
 * @param carrier the shop's name or id of it, or null
 * @param parcels in order; empty where nobody counted them, or not yet
 * @param items what is in them; empty where the ERP does not say
 * @param tellsBuyer whether the buyer is told of it, where the shop can choose
 */
public record OrderShipment(
        ForeignId note,
        @Nullable String number,
        LocalDate sent,
        @Nullable String carrier,
        List<Parcel> parcels,
        List<DocumentItem> items,
        boolean tellsBuyer) {

    public OrderShipment {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(sent, "sent");
        parcels = List.copyOf(parcels);
        items = List.copyOf(items);
    }

    @Override
    public String toString() {
        return "OrderShipment[" + note + "]";
    }
}
