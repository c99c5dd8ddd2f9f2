package dev.navette.mapping.sales;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.sales.Address;
import dev.navette.model.sales.Order;

import static dev.navette.mapping.sales.ShopOrder.TVA_20;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("ORD-24")
@Tag("ORD-27")
class ShipmentTest {

    private static final Address PARIS = ShopOrder.address("John", "DOE", null, "75002", "FR");
    private static final Address LYON = ShopOrder.address("Jane", "DOE", null, "69002", "FR");

    @Test
    void refusesAnOrderOfWhichNothingGoesToAnyOfItsAddresses() {
        Order nowhere = ShopOrder.net("1042")
                .shippedTo("a", PARIS)
                .shippedTo("b", LYON)
                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                .to("c")
                .total("120.00")
                .build();
        Order empty = ShopOrder.net("1042")
                .shippedTo("a", PARIS)
                .shippedTo("b", LYON)
                .total("0.00")
                .build();

        assertThat(Epicerie.refusal(Epicerie.rule(), nowhere))
                .containsExactly(
                        "$.orders[1042].money.lines[1].consignment: it goes to the consignment c, which the order"
                                + " does not have. Read the order again; if it stays so, the connector is at fault.");
        assertThat(Epicerie.refusal(Epicerie.rule(), empty))
                .contains(
                        "$.orders[1042].money.lines: it has neither lines nor charges. Correct the order in the shop.");
    }

    @Test
    void refusesTwoConsignmentsOfOneId() {
        Order order = ShopOrder.net("1042")
                .shippedTo("a", PARIS)
                .shippedTo("a", LYON)
                .line("EM-1", 1, "100.00", TVA_20, "20.00")
                .to("a")
                .total("120.00")
                .build();

        List<String> refusal = Epicerie.refusal(Epicerie.rule(), order);

        assertThat(refusal)
                .contains(
                        "$.orders[1042].consignments: two of them have the id a. Read the order again; if it stays so,"
                                + " the connector is at fault.");
    }
}
