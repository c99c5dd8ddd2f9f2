package dev.navette.mapping.sales;

import java.util.Locale;
import java.util.Set;

import dev.navette.model.sales.Territory;

/** Where a sale goes, seen from the seller's place (ORD-16). A place may be in two of them. */
public enum Zone {
    /** Under the seller's own VAT: for the French mainland Corsica and Monaco too. */
    HOME,
    /** In another member state, or for goods in Northern Ireland. */
    UNION,
    /** Any of the French territories overseas that is not {@link #HOME}; they are {@link #EXPORT} too. */
    FRENCH_OVERSEAS,
    /** Neither at home nor in a member state. */
    EXPORT;

    private static final Set<String> OVERSEAS =
            Set.of("GP", "MQ", "RE", "GF", "YT", "MF", "PM", "BL", "WF", "PF", "NC", "TF");

    /** Whether a place is in it. */
    boolean holds(Territory place, Territory seller) {
        return switch (this) {
            case HOME -> crossing(place, seller) == Territory.Crossing.DOMESTIC;
            case UNION -> crossing(place, seller) == Territory.Crossing.INTRA_UNION;
            case FRENCH_OVERSEAS -> OVERSEAS.contains(place.country()) && EXPORT.holds(place, seller);
            case EXPORT -> crossing(place, seller) == Territory.Crossing.EXPORT;
        };
    }

    /** The narrowest one that holds a place. */
    static Zone of(Territory place, Territory seller) {
        for (Zone zone : values()) {
            if (zone.holds(place, seller)) {
                return zone;
            }
        }
        throw new AssertionError("no zone holds " + place);
    }

    /** As in a profile. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Territory.Crossing crossing(Territory place, Territory seller) {
        return place.crossingFrom(seller);
    }
}
