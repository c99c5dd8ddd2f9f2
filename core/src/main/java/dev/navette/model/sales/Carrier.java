package dev.navette.model.sales;

import java.util.Objects;

/**
 * Who brings the goods, as the shop has it (transporteur).
 *
 * @param id the shop's
 * @param name as the shop shows it
 */
public record Carrier(String id, String name) {

    public Carrier {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
