package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.Treatment;
import dev.navette.model.sales.VatPlace;
import dev.navette.model.sales.VatRegime;

/** How each document of an order is booked, and so each of its parts. */
final class OrderTreatments {

    /** Where the remarks say why there is none: what bears no tax shall not be refused for that too. */
    private static final Treated UNKNOWN =
            new Treated(new Treatment("unknown", "unknown"), new VatPlace(VatRegime.DOMESTIC, null));

    private OrderTreatments() {}

    /** Of each shipment. */
    static List<Treated> of(OrderRule rule, Order order, List<Shipment> shipments, Remarks remarks) {
        List<OrderPart> parts = Figures.parts(order.money());
        var treated = new ArrayList<Treated>();
        for (Shipment shipment : shipments) {
            List<OrderPart> own = parts.stream().filter(shipment::takes).toList();
            treated.add(of(rule, order, shipment, own, remarks));
        }
        return treated;
    }

    /** Of one document that holds these parts. */
    static Treated of(OrderRule rule, Order order, Shipment shipment, List<OrderPart> parts, Remarks remarks) {
        Treated found = rule.treatments().of(order, shipment.consignment(), parts, remarks);
        return found == null ? UNKNOWN : found;
    }

    /** The taxes of each part, by the treatment of its document. */
    static PartTaxes.Lookup lookup(
            OrderRule rule, Order order, List<Shipment> shipments, List<Treated> treated, Remarks remarks) {
        Function<OrderPart, Treatment> treatments = part -> {
            for (int i = 0; i < shipments.size(); i++) {
                if (shipments.get(i).takes(part)) {
                    return treated.get(i).treatment();
                }
            }
            return treated.get(0).treatment(); // it goes nowhere, which is refused
        };
        return new PartTaxes.Lookup(rule.taxes(), treatments, order.money(), remarks);
    }
}
