package dev.navette.mapping.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.Quantity;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderLine;
import dev.navette.model.sales.OrderMoney;
import dev.navette.model.sales.OrderPart;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.RefundedPart;
import dev.navette.model.sales.SalesDocument;

/** The units of import that a refund of an order is (ORD-26). */
final class RefundUnits {

    private final OrderRule rule;
    private final Order order;
    private final ForeignId id;
    private final ImportFacts facts;
    private final Remarks remarks;

    RefundUnits(OrderRule rule, Order order, ForeignId id, ImportFacts facts, Remarks remarks) {
        this.rule = rule;
        this.order = order;
        this.id = id;
        this.facts = facts;
        this.remarks = remarks;
    }

    /** A credit note, and a return note where that is chosen; null where the remarks say why not. */
    @Nullable
    List<ImportUnit> units() {
        int index = IntStream.range(0, order.refunds().size())
                .filter(i -> order.refunds().get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the order has no refund " + id));
        OrderRefund refund = order.refunds().get(index);
        rule.payments().check(PaymentSource.of(refund, index), order.money(), remarks);
        OrderMoney given = new RefundedMoney(order, refund, remarks).money();
        if (given == null) {
            return null;
        }
        OrderMoney money = whollyCancelled() ? order.money() : given;
        List<Shipment> shipments = Shipment.of(order);
        int place = place(shipments, money);
        Treated treated = treated(shipments.get(place));
        CustomerEntry customer = customer(treated);
        Conversion conversion = rule.currencies().conversion(money, remarks);
        DocumentMoney credited = credited(refund, money, conversion, treated);
        ExternalReference follows = follows(shipments, place);
        ExternalReference reference =
                ExternalReference.order(facts.tag(), order.id().value()).refund(id.value());
        var maker = new DocumentMaker(rule, refunded(refund, money), facts, remarks);
        DocumentMaker.Kind kind = kind(reference, DocumentType.CREDIT_NOTE, refund, follows);
        DocumentMaker.Frame frame = maker.frame(kind, shipments.get(place), treated, credited);
        if (credited == null || customer == null || remarks.refused()) {
            return null;
        }
        List<Payment> payments = payments(index, credited, conversion);
        var units = new ArrayList<ImportUnit>();
        units.add(unit(DocumentMaker.document(kind, frame, treated, customer, credited, payments), follows));
        return withReturnNote(units, refund, maker, shipments.get(place), treated, customer, credited);
    }

    /** Then it is credited as it was invoiced, to the cent of each tax. */
    private boolean whollyCancelled() {
        return id.equals(FollowUp.CANCELLATION) && order.refunds().size() == 1;
    }

    /** The order as if it had been for what is given back. */
    private Order refunded(OrderRefund refund, OrderMoney money) {
        return new Order(
                order.id(),
                order.head(),
                money,
                order.buyer(),
                order.billing(),
                order.consignments(),
                refund.payments(),
                List.of(),
                List.of());
    }

    /** The document that the credited order is in. */
    private ExternalReference follows(List<Shipment> shipments, int place) {
        ExternalReference grouped = facts.grouped();
        return grouped == null ? OrderReferences.of(facts.tag(), order, shipments, place) : grouped;
    }

    private List<Payment> payments(int index, DocumentMoney credited, Conversion conversion) {
        var settling = new Settling(
                DocumentType.CREDIT_NOTE,
                List.of(DocumentTotals.of(credited)),
                conversion,
                facts.booked(),
                OrderReference.values(order));
        PaymentSource source = PaymentSource.of(order.refunds().get(index), index);
        return rule.payments().of(source, settling, facts, remarks).get(0);
    }

    /** Whose account it goes to: the buyer's, or the group's where the order is in one. */
    private @Nullable CustomerEntry customer(Treated treated) {
        String account = facts.grouped() == null ? null : rule.grouping().account();
        return account != null
                ? CustomerEntry.of(account)
                : rule.customers()
                        .of(order, rule.payments().accountFor(order, remarks), treated.treatment(), facts, remarks);
    }

    private List<ImportUnit> withReturnNote(
            List<ImportUnit> units,
            OrderRefund refund,
            DocumentMaker maker,
            Shipment shipment,
            Treated treated,
            CustomerEntry customer,
            DocumentMoney credited) {
        List<DocumentLine> returned = rule.refunds().stock() == RefundRule.Stock.RETURN_NOTE
                ? new ReturnedGoods(rule, order, refund, facts).lines(credited)
                : List.of();
        if (!returned.isEmpty()) {
            ImportUnit credit = units.get(0);
            ExternalReference follows = credit.follows();
            ExternalReference reference =
                    ExternalReference.order(facts.tag(), order.id().value()).returned(id.value());
            DocumentMaker.Kind kind = kind(reference, DocumentType.RETURN_NOTE, refund, follows);
            DocumentMoney money = ReturnedGoods.money(returned, credited);
            DocumentMaker.Frame frame = maker.frame(kind, shipment, treated, money);
            SalesDocument note = DocumentMaker.document(kind, frame, treated, customer, money, List.of());
            units.add(unit(note, follows));
        }
        return units;
    }

    private DocumentMaker.Kind kind(
            ExternalReference reference, DocumentType type, OrderRefund refund, @Nullable ExternalReference credits) {
        var state = new DocumentState(rule.refunds().validated(), null);
        return new DocumentMaker.Kind(reference, type, state, refund.at(), 1, credits);
    }

    private ImportUnit unit(SalesDocument document, @Nullable ExternalReference follows) {
        return new ImportUnit(
                document, List.of(order.id()), follows, rule.refunds().then());
    }

    /** Which of the order's documents it is about: the one of its first part. */
    private static int place(List<Shipment> shipments, OrderMoney money) {
        List<OrderPart> parts = Figures.parts(money);
        return IntStream.range(0, shipments.size())
                .filter(i -> !parts.isEmpty() && shipments.get(i).takes(parts.get(0)))
                .findFirst()
                .orElse(0);
    }

    /** As the credited document was, whatever of it is given back. */
    private Treated treated(Shipment shipment) {
        List<OrderPart> held =
                Figures.parts(order.money()).stream().filter(shipment::takes).toList();
        return OrderTreatments.of(rule, order, shipment, held, remarks);
    }

    private @Nullable DocumentMoney credited(
            OrderRefund refund, OrderMoney money, Conversion conversion, Treated treated) {
        Basket basket = basket(money, conversion, treated, unmoved(refund));
        if (basket == null) {
            return null;
        }
        Basket whole = new RefundedRest(rule, remarks)
                .added(basket, conversion, () -> basket(order.money(), conversion, treated, allLines()));
        return whole == null
                ? null
                : new Assembly(rule.lines(), rule.shipping(), rule.articles(), rule.gaps(), conversion)
                        .money(whole, remarks);
    }

    private @Nullable Basket basket(OrderMoney money, Conversion conversion, Treated treated, Set<String> unmoved) {
        var identities = new Identities(rule.lines(), rule.articles(), facts.articles(), false, unmoved);
        var taxes = new PartTaxes.Lookup(rule.taxes(), part -> treated.treatment(), money, remarks);
        return new Reckoning(money, conversion, rule.lines().basis(money.basis()), identities, taxes, remarks).basket();
    }

    /** Lines of which no goods go back on the shelf by the credit note. */
    private Set<String> unmoved(OrderRefund refund) {
        boolean byReturnNote = rule.refunds().stock() == RefundRule.Stock.RETURN_NOTE;
        return refund.lines().stream()
                .filter(line ->
                        byReturnNote || !line.restocked() || line.quantity().equals(Quantity.ZERO))
                .map(RefundedPart::part)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> allLines() {
        return order.money().lines().stream().map(OrderLine::id).collect(Collectors.toUnmodifiableSet());
    }
}
