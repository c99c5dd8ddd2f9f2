package dev.navette.memory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an order of the {@link MemoryShop} shows of how far it is, beside its status and its shipments.
 *
 * @param number the number of its furthest document in the ERP, or null
 * @param deliveryDate the day of its delivery, or null
 * @param reference what the shop shows instead of its own, or null
 * @param mails how often its buyer was told of a status or a shipment
 */
public record Told(
        @Nullable String number,
        @Nullable LocalDate deliveryDate,
        @Nullable String reference,
        int mails) {

    static final Told NOTHING = new Told(null, null, null, 0);

    Told mailed() {
        return new Told(number, deliveryDate, reference, mails + 1);
    }
}
