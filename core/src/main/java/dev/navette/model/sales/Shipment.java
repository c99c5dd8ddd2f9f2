package dev.navette.model.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the goods of a delivery note went (expédition, ORD-28).
 *
 * @param carrier the ERP's name or code of it, or null
 * @param parcels in order; empty where nobody counted them
 */
public record Shipment(@Nullable String carrier, List<Parcel> parcels) {

    /**
     * One parcel (colis).
     *
     * @param trackingNumber by which the carrier knows it
     * @param trackingAddress where the buyer can follow it, or null
     */
    public record Parcel(String trackingNumber, @Nullable String trackingAddress) {}

    public Shipment {
        parcels = List.copyOf(parcels);
    }
}
