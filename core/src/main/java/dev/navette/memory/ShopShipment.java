package dev.navette.memory;

import java.util.Objects;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.OrderShipment;

/**
 * A shipment as the {@link MemoryShop} shows it with an order. Personal: {@link #toString} names it and says no more.
 *
 * @param id the id that the shop gave it
 * @param order the shop's id of the order
 * @param shown what was told of it; its delivery note is not unique, unless the shop refuses doubles
 */
public record ShopShipment(ForeignId id, ForeignId order, OrderShipment shown) {

    public ShopShipment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(shown, "shown");
    }

    @Override
    public String toString() {
        return "ShopShipment[" + id + ", order " + order + ", " + shown.note() + "]";
    }
}
