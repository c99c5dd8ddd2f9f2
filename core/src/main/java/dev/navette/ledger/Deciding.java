package dev.navette.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.navette.error.Problem;
import dev.navette.flow.OrderImport;
import dev.navette.mapping.Mapped;
import dev.navette.mapping.sales.FollowUp;
import dev.navette.mapping.sales.FollowUpRule;
import dev.navette.mapping.sales.ImportFacts;
import dev.navette.mapping.sales.OrderRule;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.ImportUnit;
import dev.navette.model.sales.Order;
import dev.navette.model.sales.OrderHead;
import dev.navette.model.sales.OrderPayment;
import dev.navette.model.sales.OrderRefund;
import dev.navette.model.sales.SalesDocument;
import dev.navette.state.store.Decision.NewEntry;
import dev.navette.state.store.LedgerEntry;
import dev.navette.state.store.StagedOrder;

/** What becomes of an order, now or after it has changed: a pure function of all that is known. */
final class Deciding {

    private final OrderRule rule;
    private final FollowUpRule followUps;
    private final OrderImport.Approval approval;
    private final UnitEntries entries;
    private final Function<SalesDocument, List<Problem>> untaken;

    /**
     * For an ERP.
     *
     * @param untaken what of a document it cannot take
     */
    Deciding(OrderImport flow, UnitEntries entries, Function<SalesDocument, List<Problem>> untaken) {
        this.rule = flow.rule();
        this.followUps = flow.followUps();
        this.approval = flow.approval();
        this.entries = entries;
        this.untaken = untaken;
    }

    Verdict of(AtHand atHand) {
        return atHand.staged().state() == StagedOrder.State.SETTLED ? following(atHand) : first(atHand);
    }

    private Verdict first(AtHand atHand) {
        Order order = atHand.order();
        if (isOnlyMarked(atHand)) {
            return Verdict.refused(
                    atHand,
                    List.of(new Problem(
                            path(order),
                            "the shop says that it is in the ERP as "
                                    + order.head().mark() + ", and neither the ERP nor the ledger knows it",
                            "Look for it in the ERP; if it is not there, reset the order")));
        }
        Mapped<List<ImportUnit>> mapped = rule.map(order, atHand.facts());
        return switch (mapped.kind()) {
            case IGNORED -> left(atHand, ((Mapped.Ignored<List<ImportUnit>>) mapped).reason());
            case WAITING -> Verdict.waiting(atHand, ((Mapped.Waiting<List<ImportUnit>>) mapped).reason());
            case REFUSED -> Verdict.refused(atHand, ((Mapped.Refused<List<ImportUnit>>) mapped).problems());
            case READY -> ready(atHand, (Mapped.Ready<List<ImportUnit>>) mapped);
        };
    }

    /** Three witnesses say whether an order is in the ERP; where the mark alone does, a person must look. */
    private static boolean isOnlyMarked(AtHand atHand) {
        return atHand.order().head().mark() != null
                && !atHand.staged().overruled()
                && atHand.entries().isEmpty()
                && !atHand.inErp();
    }

    private Verdict left(AtHand atHand, String reason) {
        return rule.comesLater(atHand.order()) ? Verdict.waiting(atHand, reason) : Verdict.ignored(atHand, reason);
    }

    private Verdict ready(AtHand atHand, Mapped.Ready<List<ImportUnit>> mapped) {
        var units = new ArrayList<ImportUnit>(mapped.element());
        var notes = new ArrayList<String>(mapped.notes());
        var problems = new ArrayList<Problem>();
        for (OrderRefund refund : atHand.order().refunds()) {
            refund(atHand.order(), refund.id(), atHand.facts(), units, notes, problems);
        }
        int repeat = atHand.staged().repeat();
        List<ImportUnit> named =
                units.stream().map(unit -> repeated(unit, repeat)).toList();
        problems.addAll(untakenOf(atHand.order(), named));
        if (!problems.isEmpty()) {
            return Verdict.refused(atHand, problems);
        }
        if (approval == OrderImport.Approval.EACH_ORDER && !atHand.staged().approved()) {
            return Verdict.waiting(
                    atHand,
                    Stream.concat(Stream.of("it waits for a person to let it pass"), notes.stream())
                            .reduce((one, two) -> one + "; " + two)
                            .orElseThrow());
        }
        return settled(atHand, named, notes);
    }

    private Verdict settled(AtHand atHand, List<ImportUnit> units, List<String> notes) {
        ForeignId buyer = atHand.order().buyer().account();
        List<NewEntry> made =
                units.stream().flatMap(unit -> entries.of(unit, buyer).stream()).toList();
        return Verdict.settled(
                atHand, units.stream().map(unit -> unit.reference().text()).toList(), made, notes);
    }

    private List<Problem> untakenOf(Order order, List<ImportUnit> units) {
        return units.stream()
                .flatMap(unit -> untaken.apply(unit.document()).stream())
                .map(problem -> problem.below(path(order)))
                .toList();
    }

    private void refund(
            Order order,
            ForeignId id,
            ImportFacts facts,
            List<ImportUnit> units,
            List<String> notes,
            List<Problem> problems) {
        Mapped<List<ImportUnit>> mapped = rule.refund(order, id, facts);
        if (mapped instanceof Mapped.Ready<List<ImportUnit>> ready) {
            units.addAll(ready.element());
            notes.addAll(ready.notes());
        } else if (mapped instanceof Mapped.Refused<List<ImportUnit>> refused) {
            problems.addAll(refused.problems());
        }
    }

    /** The shop has changed what is in the ERP: documents follow by themselves, or a person is told what to do. */
    private Verdict following(AtHand atHand) {
        Order imported = atHand.imported();
        if (imported == null) {
            return settled(atHand, List.of(), List.of()); // it was purged: nothing can be compared
        }
        var units = new ArrayList<ImportUnit>();
        var notes = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (FollowUp one : followUps.of(imported, atHand.order(), type(atHand), atHand.refunds())) {
            ForeignId refund = one.refund();
            if (refund == null) {
                problems.add(proposal(atHand.order(), one));
            } else {
                Order order = refund.equals(FollowUp.CANCELLATION)
                        ? FollowUpRule.withCancellation(
                                atHand.order(), atHand.order().head().modified())
                        : atHand.order();
                refund(order, refund, atHand.facts(), units, notes, problems);
            }
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(atHand, problems);
        }
        int repeat = atHand.staged().repeat();
        List<ImportUnit> named =
                units.stream().map(unit -> repeated(unit, repeat)).toList();
        List<Problem> untakenNow = untakenOf(atHand.order(), named);
        return untakenNow.isEmpty()
                ? withLatePayments(atHand, imported, named, notes)
                : Verdict.refused(atHand, untakenNow);
    }

    /** Money that came after the import is booked on the documents that are there. */
    private Verdict withLatePayments(AtHand atHand, Order imported, List<ImportUnit> units, List<String> notes) {
        if (!entries.paymentsApart()) {
            return tellingLateMoney(atHand, imported, units, notes);
        }
        Verdict settled = settled(atHand, units, notes);
        Mapped<List<ImportUnit>> again = rule.map(asItWas(atHand.order(), imported), atHand.facts());
        if (!(again instanceof Mapped.Ready<List<ImportUnit>> ready)) {
            return settled;
        }
        var all = new ArrayList<>(settled.entries());
        for (ImportUnit unit : ready.element()) {
            ImportUnit named = repeated(unit, atHand.staged().repeat());
            boolean there = atHand.entries().stream()
                    .anyMatch(entry -> entry.kind() == LedgerEntry.Kind.DOCUMENT
                            && entry.name().equals(named.reference().text()));
            if (there) {
                all.addAll(entries.late(named));
            }
        }
        return new Verdict(settled.fate(), all, settled.told());
    }

    /** An ERP that takes payments with their documents takes none afterwards: a person books them. */
    private Verdict tellingLateMoney(AtHand atHand, Order imported, List<ImportUnit> units, List<String> notes) {
        List<String> late = atHand.order().payments().stream()
                .filter(OrderPayment::captured)
                .map(OrderPayment::id)
                .filter(id -> imported.payments().stream()
                        .noneMatch(before -> before.captured() && before.id().equals(id)))
                .toList();
        if (late.isEmpty()) {
            return settled(atHand, units, notes);
        }
        var problem = new Problem(
                path(atHand.order()) + ".payments",
                "money came after its import (" + String.join(", ", late)
                        + "), and the ERP takes payments with their documents only",
                "Book it in the ERP, then approve the order");
        return units.isEmpty()
                ? Verdict.refused(atHand, List.of(problem))
                : settled(
                        atHand,
                        units,
                        Stream.concat(notes.stream(), Stream.of(problem.toString()))
                                .toList());
    }

    /** The order in the status in which it was imported: by the one that it has now, nothing might become of it. */
    private static Order asItWas(Order order, Order imported) {
        OrderHead head = order.head();
        return new Order(
                order.id(),
                new OrderHead(
                        head.number(),
                        head.shop(),
                        head.shopName(),
                        imported.head().status(),
                        head.placed(),
                        head.modified(),
                        imported.head().archived(),
                        head.invoice(),
                        head.invoiceAsked(),
                        imported.head().session(),
                        head.collector(),
                        head.mark()),
                order.money(),
                order.buyer(),
                order.billing(),
                order.consignments(),
                order.payments(),
                order.refunds(),
                order.messages());
    }

    private static Problem proposal(Order order, FollowUp followUp) {
        String changes = followUp.differences().stream()
                .map(difference -> difference.path() + " was " + difference.imported() + " and is " + difference.now())
                .reduce((one, two) -> one + "; " + two)
                .map(all -> ": " + all)
                .orElse("");
        return new Problem(
                path(order),
                "it was "
                        + followUp.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " after its import"
                        + changes,
                followUp.proposal());
    }

    private static DocumentType type(AtHand atHand) {
        return documents(atHand)
                .filter(document -> document.credits() == null)
                .map(document -> document.head().type())
                .findFirst()
                .orElse(DocumentType.ORDER);
    }

    private static Stream<SalesDocument> documents(AtHand atHand) {
        return atHand.entries().stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.DOCUMENT)
                .map(LedgerEntry::content)
                .flatMap(content -> Optional.ofNullable(content).stream())
                .map(Codecs.DOCUMENTS::decode);
    }

    private static ImportUnit repeated(ImportUnit unit, int repeat) {
        if (repeat == 1) {
            return unit;
        }
        SalesDocument document = unit.document();
        ExternalReference credits = document.credits();
        ExternalReference follows = unit.follows();
        return new ImportUnit(
                new SalesDocument(
                        document.reference().repeated(repeat),
                        document.head(),
                        document.customer(),
                        document.billing(),
                        document.delivery(),
                        document.treatment(),
                        document.vat(),
                        document.money(),
                        document.payments(),
                        document.eInvoice(),
                        credits == null ? null : credits.repeated(repeat)),
                unit.orders(),
                follows == null ? null : follows.repeated(repeat),
                unit.statusAfter());
    }

    private static String path(Order order) {
        return "$.orders[" + order.id() + "]";
    }

    /** What of a customer that is created the ERP cannot take, with paths as they stand in the document. */
    static List<Problem> untaken(SalesDocument document, Function<Customer, List<Problem>> problems) {
        Customer customer = document.customer().customer();
        return customer == null
                ? List.of()
                : problems.apply(customer).stream()
                        .map(problem -> problem.below("$.customer"))
                        .toList();
    }
}
