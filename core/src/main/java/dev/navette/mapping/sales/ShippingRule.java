package dev.navette.mapping.sales;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Default;
import dev.navette.model.sales.Carrier;

/**
 * Where shipping stands on a document (ORD-10), and by which mode it goes (ORD-19).
 *
 * @param place at the foot, or on lines
 * @param modes the ERP's shipping mode by the shop's carrier
 * @param by what names the carrier there
 * @param usual the mode of a carrier that is not there, or of none; null refuses such a carrier, unless there are no modes at
 *     all: then the ERP has its usual one
 */
public record ShippingRule(
        @Default("lines") Place place,
        @Default("{}") Map<String, String> modes,
        @Default("name") By by,
        @Nullable String usual)
        implements OrderOption {

    /** On lines, with the ERP's usual shipping mode. */
    public static final ShippingRule USUAL = new ShippingRule(Place.LINES, Map.of(), By.NAME, null);

    /** Where shipping stands. */
    public enum Place {
        /** At the foot where it bears one rate (frais de port en pied), else on lines. */
        FOOT,
        /** On lines, one for each rate. */
        LINES
    }

    /** How a carrier is found. */
    public enum By {
        ID,
        NAME
    }

    public ShippingRule {
        Objects.requireNonNull(place, "place");
        modes = Collections.unmodifiableMap(new TreeMap<>(modes)); // in one order in every process
        Objects.requireNonNull(by, "by");
    }

    /** The same at the foot. */
    public ShippingRule atFoot() {
        return new ShippingRule(Place.FOOT, modes, by, usual);
    }

    /** Knows a carrier more. */
    public ShippingRule knowing(String carrier, String mode) {
        var more = new TreeMap<>(modes);
        more.put(carrier, mode);
        return new ShippingRule(place, more, by, usual);
    }

    /** The same with carriers found by the shop's id. */
    public ShippingRule byId() {
        return new ShippingRule(place, modes, By.ID, usual);
    }

    /** The same with a mode for what is not mapped. */
    public ShippingRule otherwise(String mode) {
        return new ShippingRule(place, modes, by, mode);
    }

    /** The ERP's mode, or null for its usual one, or where the remarks say that there is none. */
    @Nullable
    String mode(@Nullable Carrier carrier, String path, Remarks remarks) {
        if (carrier == null || (modes.isEmpty() && usual == null)) {
            return usual;
        }
        String mode = modes.getOrDefault(by == By.ID ? carrier.id() : carrier.name(), usual);
        if (mode == null) {
            remarks.refuse(
                    path,
                    "the carrier " + carrier.name() + " (" + carrier.id() + ") has no shipping mode of the ERP",
                    "Add it to the shipping modes of the profile, by its " + (by == By.ID ? "id" : "name")
                            + ", or set a usual mode");
        }
        return mode;
    }
}
