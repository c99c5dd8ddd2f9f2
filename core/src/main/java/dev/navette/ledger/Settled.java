package dev.navette.ledger;

import java.util.List;
import java.util.Objects;

/**
 * An order that was decided about: it is in these units.
 *
 * @param name the shop's id of it
 * @param version for which it was decided
 * @param units the references of the units that were made now
 */
record Settled(String name, long version, List<String> units) {

    Settled {
        Objects.requireNonNull(name, "name");
        units = List.copyOf(units);
    }
}
