package dev.navette.testkit.connectors;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.Amount;
import dev.navette.model.sales.Collector;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderBuyer;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderMoney;

/** An order of which nothing matters but who placed it. */
final class Ordered {

    private Ordered() {}

    static Order by(OrderBuyer buyer) {
        Instant at = Instant.parse("2026-11-20T07:30:00Z");
        var nowhere = new Address(null, null, null, List.of(), null, null, null, "FR", null, null);
        return new Order(
                new ForeignId("any"),
                new OrderHead("1", "", "", "processing", at, at, false, null, false, null, Collector.MERCHANT),
                new OrderMoney(
                        Currency.getInstance("EUR"),
                        null,
                        Basis.GROSS,
                        Amount.ZERO,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                buyer,
                nowhere,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
