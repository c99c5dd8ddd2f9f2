package dev.navette.testkit;

import java.util.Map;
import java.util.Optional;

import dev.navette.model.ForeignId;

/** A shop to whose customers codes are written, and the hands and eyes of a person in it. One test has one. */
public interface ShopCustomersWorld extends WriterWorld {

    /** Puts a customer there by hand who has no code; the shop gives it an id. */
    ForeignId put(String email);

    /** The ERP's code of each customer as it is now; nothing where there is none. */
    Map<ForeignId, Optional<String>> codes();

    /**
     * Puts an order of that customer there by hand.
     *
     * @return its id; nothing where the connector reads no orders
     */
    default Optional<ForeignId> order(ForeignId customer) {
        return Optional.empty();
    }

    /** A customer has the id that the shop gave it, and no second one has it. */
    @Override
    default boolean holdsDoubles() {
        return false;
    }
}
