package dev.navette.model.sales;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What goes to one address, by one carrier.
 *
 * @param id within the order
 * @param address where to
 * @param carrier how, or null where the shop does not say
 */
public record Consignment(
        String id, Address address, @Nullable Carrier carrier) {

    public Consignment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(address, "address");
    }
}
