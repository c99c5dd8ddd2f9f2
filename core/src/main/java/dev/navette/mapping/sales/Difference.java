package dev.navette.mapping.sales;

import java.util.Objects;

/**
 * What differs between an order as it was imported and as the shop has it now, side by side; never anything personal.
 *
 * @param path where, {@code $} being the order
 * @param imported as it was; {@code —} where it was not there
 * @param now as it is; {@code —} where it is there no more
 */
public record Difference(String path, String imported, String now) {

    /** What stands for what is not there. */
    public static final String NOTHING = "—";

    public Difference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(imported, "imported");
        Objects.requireNonNull(now, "now");
    }

    @Override
    public String toString() {
        return path + ": " + imported + " → " + now;
    }
}
