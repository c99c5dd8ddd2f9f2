package dev.navette.model.sales;

import java.util.List;
import java.util.Objects;

import dev.navette.model.Default;
import dev.navette.model.ForeignId;

/**
 * An order as the shop has it (commande). Personal: {@link #toString} names it and says no more.
 *
 * @param id the shop's, by which it is imported once; never the number that it shows
 * @param head what it is
 * @param money what it asks money for
 * @param buyer who ordered
 * @param billing where the invoice goes
 * @param consignments where the goods go; empty where nothing ships
 * @param payments what was paid, and what was only announced
 * @param refunds what was given back since
 * @param messages what was written with it
 */
public record Order(
        ForeignId id,
        OrderHead head,
        OrderMoney money,
        OrderBuyer buyer,
        Address billing,
        @Default("[]") List<Consignment> consignments,
        @Default("[]") List<OrderPayment> payments,
        @Default("[]") List<OrderRefund> refunds,
        @Default("[]") List<OrderMessage> messages) {

    public Order {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(money, "money");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(billing, "billing");
        consignments = List.copyOf(consignments);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        messages = List.copyOf(messages);
    }

    @Override
    public String toString() {
        return "Order[" + id + "]";
    }
}
