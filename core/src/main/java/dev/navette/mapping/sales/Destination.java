package dev.navette.mapping.sales;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.Region;
import dev.navette.model.sales.Territory;

/**
 * Where VAT looks for a sale (VAT-1).
 *
 * @param territory the place; of services, as they see it
 * @param home the seller's place, in the same way
 * @param ships whether goods are sent there
 * @param state of the address, or null
 * @param path of the address in the order
 */
record Destination(
        Territory territory,
        Territory home,
        boolean ships,
        @Nullable String state,
        String path) {

    /**
     * Of one document: where goods are sent; else where the invoice goes (ORD-16). At a till they are handed over in the shop,
     * wherever the buyer lives. Null where the remarks say what is wrong with the address.
     */
    static @Nullable Destination of(
            Order order, @Nullable Consignment consignment, Supply.Kind kind, Territory seller, Remarks remarks) {
        Territory home = asSeen(seller, kind);
        if (consignment == null && order.head().session() != null) {
            return new Destination(home, home, false, null, "$.billing");
        }
        Consignment sent = kind == Supply.Kind.SERVICES ? null : consignment;
        Address address = sent == null ? order.billing() : sent.address();
        String path = sent == null ? "$.billing" : "$.consignments[" + sent.id() + "].address";
        Optional<Problem> problem = Territory.problem(address.country(), address.postCode());
        if (problem.isPresent()) {
            Problem found = problem.get().below(path);
            remarks.refuse(found.path(), found.what(), found.remedy());
            return null;
        }
        Territory place = Territory.of(address.country(), address.postCode());
        return new Destination(asSeen(place, kind), home, sent != null, address.state(), path);
    }

    /**
     * Guadeloupe, Martinique and Réunion are France to services (BOI-TVA-GEO-20-40), and Northern Ireland is outside the Union
     * (Windsor Framework annex 3).
     */
    private static Territory asSeen(Territory place, Supply.Kind kind) {
        if (kind != Supply.Kind.SERVICES) {
            return place;
        }
        if (place.region() == Region.NORTHERN_IRELAND) {
            return new Territory("GB", null);
        }
        boolean france = place.standing() == Territory.Standing.VAT_APART
                && place.vatCountry().equals(Optional.of("FR"));
        return france ? new Territory("FR", null) : place;
    }
}
