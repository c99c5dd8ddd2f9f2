package dev.navette.mapping.sales;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Business;
import dev.navette.model.sales.OrderBuyer;

/** Who orders in random orders: words that stand nowhere else, so that they are found wherever they show. */
final class Somebody {

    /** All that is personal in any of them. */
    static final List<String> PERSONAL = List.of(
            "Xanthippe",
            "Zwirbel",
            "Quakfrosch",
            "zwirbel@example",
            "Krummgasse",
            "0699887766",
            "73282932000074",
            "44732829320",
            "Wackelpudding",
            "Juxberg");

    private Somebody() {}

    /** As whom: with the numbers of a company, or as a private person. */
    static OrderBuyer buying(boolean company) {
        Business business = company ? new Business("73282932000074", "FR44732829320", null, null, null) : Business.NONE;
        return new OrderBuyer(new ForeignId("29"), "zwirbel@example.com", null, business, null);
    }

    /** Where, and for which company. */
    static Address living(String postCode, @Nullable String company) {
        return new Address(
                "Xanthippe",
                "Zwirbel",
                company,
                List.of("3 Krummgasse"),
                postCode,
                "Juxberg",
                null,
                "FR",
                "0699887766",
                null);
    }
}
