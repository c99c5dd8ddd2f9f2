package dev.navette.mapping.sales;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.KnownArticle;
import dev.navette.model.sales.Order;

/**
 * An order with what its documents are made from, whether they are its own or it is one of many in a document.
 *
 * @param conversion to the currency of its documents
 * @param shipments what of it goes where
 * @param treated how the document of each shipment is booked
 * @param remarks on the order
 */
record TreatedOrder(
        OrderRule rule,
        Order order,
        Conversion conversion,
        List<Shipment> shipments,
        List<Treated> treated,
        Remarks remarks) {

    static TreatedOrder of(OrderRule rule, Order order, Remarks remarks) {
        Conversion conversion = rule.currencies().conversion(order.money(), remarks);
        List<Shipment> shipments = Shipment.of(order);
        return new TreatedOrder(
                rule, order, conversion, shipments, OrderTreatments.of(rule, order, shipments, remarks), remarks);
    }

    /**
     * All of it, or null where the remarks say why it cannot be reckoned.
     *
     * @param articles that the ERP knows, by the reference that the order has
     */
    @Nullable
    Basket basket(DocumentType type, Map<Reference, KnownArticle> articles) {
        var identities = new Identities(rule.lines(), rule.articles(), articles, type.movesStock(), Set.of());
        return new Reckoning(
                        order.money(),
                        conversion,
                        rule.lines().basis(order.money().basis()),
                        identities,
                        OrderTreatments.lookup(rule, order, shipments, treated, remarks),
                        remarks)
                .basket();
    }

    /** Refuses an order whose total differs from the sum of its parts by more than the tolerance (ORD-13). */
    void refuseOwnGap(Basket whole) {
        new Gap(rule.gaps(), conversion).refuseOwnGap(whole, remarks);
    }

    /** What makes documents of baskets. */
    Assembly assembly() {
        return new Assembly(rule.lines(), rule.shipping(), rule.articles(), rule.gaps(), conversion);
    }
}
