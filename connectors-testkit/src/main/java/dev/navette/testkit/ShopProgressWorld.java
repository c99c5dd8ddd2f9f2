package dev.navette.testkit;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Shipment.Parcel;

/** A shop whose orders are told how far they are, and the hands and eyes of a person in it. One test has one. */
public interface ShopProgressWorld extends WriterWorld {

    /**
     * An order as the shop has it.
     *
     * @param id the shop's id of it
     * @param status as a profile names it
     * @param shipments in any order
     */
    record Shown(ForeignId id, String status, List<Sent> shipments) {

        public Shown {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(status, "status");
            shipments = List.copyOf(shipments);
        }
    }

    /**
     * A shipment as the shop shows it.
     *
     * @param note the ERP's id of the delivery note, as the shop keeps it
     * @param carrier as it was told, or null
     * @param parcels by their tracking numbers, in order
     */
    record Sent(String note, @Nullable String carrier, List<Parcel> parcels) {

        public Sent {
            Objects.requireNonNull(note, "note");
            parcels = List.copyOf(parcels);
        }
    }

    /**
     * Three statuses of this shop in which orders can be and from which they can be moved: the first is what {@link #putOrder}
     * gives them.
     */
    List<String> statuses();

    /** Puts an order there by hand, in the first of the {@link #statuses}. */
    ForeignId putOrder();

    /** Gives an order another of the statuses by hand. */
    void setStatus(ForeignId order, String status);

    /** All orders as they are now, in any order. */
    List<Shown> orders();

    /** An order is named by its id, which no other has. */
    @Override
    default boolean holdsDoubles() {
        return false;
    }

    /** Whether a shipment without a tracking number is shown too; else it is only remembered that it was told. */
    default boolean showsShipmentsWithoutParcels() {
        return true;
    }
}
