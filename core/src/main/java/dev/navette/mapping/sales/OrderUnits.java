package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;

/** The units of import that one order is (ORD-3, ORD-24). */
final class OrderUnits {

    private final OrderRule rule;
    private final Order order;
    private final StatusChoice choice;
    private final ImportFacts facts;
    private final Remarks remarks;

    OrderUnits(OrderRule rule, Order order, StatusChoice choice, ImportFacts facts, Remarks remarks) {
        this.rule = rule;
        this.order = order;
        this.choice = choice;
        this.facts = facts;
        this.remarks = remarks;
    }

    /** One for each address, or null where the remarks say why not. Every rule is asked, so that all is told at once. */
    @Nullable
    List<ImportUnit> units() {
        new OrderSoundness(order, remarks).check();
        TreatedOrder own = TreatedOrder.of(rule, order, remarks);
        List<Shipment> shipments = own.shipments();
        List<Treated> treated = own.treated();
        CustomerEntry customer = rule.customers()
                .of(
                        order,
                        rule.payments().accountFor(order, remarks),
                        treated.get(0).treatment(),
                        facts,
                        remarks);
        List<DocumentMoney> money = money(own);
        List<List<Payment>> payments = payments(own.conversion(), money);
        List<DocumentMaker.Kind> kinds = kinds(shipments);
        List<DocumentMaker.Frame> frames = frames(kinds, shipments, treated, money);
        if (remarks.refused() || customer == null) {
            return null;
        }
        var units = new ArrayList<ImportUnit>();
        for (int i = 0; i < shipments.size(); i++) {
            SalesDocument document = DocumentMaker.document(
                    kinds.get(i), frames.get(i), treated.get(i), customer, money.get(i), payments.get(i));
            units.add(new ImportUnit(document, List.of(order.id()), null, choice.then()));
        }
        return rule.payments().depositInvoices()
                ? new DepositInvoices(rule, own.conversion(), remarks).after(units)
                : units;
    }

    private List<DocumentMaker.Kind> kinds(List<Shipment> shipments) {
        var state = new DocumentState(choice.validated(), choice.state());
        return IntStream.range(0, shipments.size())
                .mapToObj(i -> new DocumentMaker.Kind(
                        OrderReferences.of(facts.tag(), order, shipments, i),
                        choice.type(),
                        state,
                        order.head().placed(),
                        i + 1,
                        null))
                .toList();
    }

    private List<DocumentMaker.Frame> frames(
            List<DocumentMaker.Kind> kinds,
            List<Shipment> shipments,
            List<Treated> treated,
            List<DocumentMoney> money) {
        var maker = new DocumentMaker(rule, order, facts, remarks);
        var frames = new ArrayList<DocumentMaker.Frame>();
        for (int i = 0; i < shipments.size(); i++) {
            DocumentMoney own = i < money.size() ? money.get(i) : null;
            frames.add(maker.frame(kinds.get(i), shipments.get(i), treated.get(i), own));
        }
        return frames;
    }

    /** Of each shipment; shorter where the remarks say why. */
    private List<DocumentMoney> money(TreatedOrder own) {
        Basket whole = own.basket(choice.type(), facts.articles());
        var money = new ArrayList<DocumentMoney>();
        if (whole != null) {
            own.refuseOwnGap(whole);
            Assembly assembly = own.assembly();
            for (Shipment shipment : own.shipments()) {
                DocumentMoney part = assembly.money(shipment.of(whole), remarks);
                if (part != null) {
                    money.add(part);
                }
            }
        }
        return money;
    }

    private List<List<Payment>> payments(Conversion conversion, List<DocumentMoney> money) {
        PaymentSource source = PaymentSource.of(order, StoreCredits.of(order));
        if (remarks.refused()) {
            rule.payments().check(source, order.money(), remarks);
            return List.of(); // what is shared depends on the totals
        }
        List<DocumentTotals> totals = money.stream().map(DocumentTotals::of).toList();
        var settling = new Settling(choice.type(), totals, conversion, facts.booked(), OrderReference.values(order));
        return rule.payments().of(source, settling, facts, remarks);
    }
}
