package dev.navette.mapping.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.model.sales.Address;
import dev.navette.model.sales.Consignment;
import dev.navette.model.sales.CustomerEntry;
import dev.navette.model.sales.DocumentHead;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.DocumentMoney;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.EInvoice;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Nature;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.Payment;
import dev.navette.model.sales.SalesDocument;
import dev.navette.model.sales.VatRegime;
import dev.navette.text.ReferenceValues;

/** Makes the documents of one order, whatever they hold. */
final class DocumentMaker {

    private final OrderRule rule;
    private final Order order;
    private final ImportFacts facts;
    private final Remarks remarks;

    /**
     * What tells one document from the others of the order.
     *
     * @param reference of its unit of import
     * @param type what it is
     * @param state how far it is
     * @param at what its day is reckoned from
     * @param place among the documents of the order, from 1 on
     * @param credits the reference of the document that it credits, or null
     */
    record Kind(
            ExternalReference reference,
            DocumentType type,
            DocumentState state,
            Instant at,
            int place,
            @Nullable ExternalReference credits) {}

    /** A document without its money and its customer. */
    record Frame(
            DocumentHead head,
            @Nullable Address billing,
            @Nullable Address delivery,
            EInvoice eInvoice) {}

    DocumentMaker(OrderRule rule, Order order, ImportFacts facts, Remarks remarks) {
        this.rule = rule;
        this.order = order;
        this.facts = facts;
        this.remarks = remarks;
    }

    /**
     * What a document says beside its money. It is asked for also where the order is refused for something else, so that all
     * reasons are told at once.
     *
     * @param money or null where it cannot be told
     */
    Frame frame(Kind kind, Shipment shipment, Treated treated, @Nullable DocumentMoney money) {
        ExternalReference credits = kind.credits();
        return new Frame(
                head(kind, shipment),
                rule.addresses().billing(order, kind.type(), rule.customers().text(), remarks),
                rule.addresses()
                        .delivery(
                                shipment.consignment(),
                                kind.type(),
                                rule.customers().text(),
                                remarks),
                rule.eInvoices()
                        .of(
                                order,
                                kind.type(),
                                treated.vat().regime() == VatRegime.DOMESTIC,
                                money == null ? Set.of() : natures(money),
                                credits == null ? null : credits.text(),
                                remarks));
    }

    /** The document of a frame. */
    static SalesDocument document(
            Kind kind,
            Frame frame,
            Treated treated,
            CustomerEntry customer,
            DocumentMoney money,
            List<Payment> payments) {
        return new SalesDocument(
                kind.reference(),
                frame.head(),
                customer,
                frame.billing(),
                frame.delivery(),
                treated.treatment(),
                treated.vat(),
                money,
                payments,
                frame.eInvoice(),
                kind.credits());
    }

    private DocumentHead head(Kind kind, Shipment shipment) {
        HeaderRule header = rule.header();
        LocalDate day = header.day(order, kind.type(), kind.at(), facts, remarks);
        return new DocumentHead(
                kind.type(),
                kind.state(),
                day,
                header.delivery(day),
                header.number(order, kind.type(), kind.place()),
                header.series(),
                header.label(values(day), remarks),
                header.warehouse(),
                header.company(),
                header.store(),
                shippingMode(shipment.consignment()),
                notes());
    }

    private ReferenceValues values(LocalDate day) {
        return OrderReference.values(order).on(day);
    }

    private @Nullable String shippingMode(@Nullable Consignment consignment) {
        return consignment == null
                ? null
                : rule.shipping()
                        .mode(consignment.carrier(), "$.consignments[" + consignment.id() + "].carrier", remarks);
    }

    private String notes() {
        MessageText text = rule.messages().textOf(order.id().value(), order.messages());
        text.notes().forEach(remarks::note);
        return text.text() == null ? "" : text.text();
    }

    /** Of what is sold; neither shipping nor discounts have one of their own. */
    static Set<Nature> natures(DocumentMoney money) {
        return money.lines().stream()
                .filter(line -> line.kind() == DocumentLine.Kind.ARTICLE
                        || line.kind() == DocumentLine.Kind.MISC
                        || line.kind() == DocumentLine.Kind.GIFT_CARD)
                .map(DocumentLine::nature)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Nature.class)));
    }
}
