package dev.navette.mapping.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.Group;
import dev.navette.mapping.Mapped;
import dev.navette.model.Checked;
import dev.navette.model.Default;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.model.sales.Shipment;

import jakarta.validation.Valid;

/**
 * What a shop is told of its orders by their documents in the ERP (ORD-28). The steps stand in the order in which an order
 * passes them: a later one is further, and the shop's status never goes back.
 *
 * @param steps which status each type of document stands for
 * @param before the shop's statuses that orders have before the first step; from a status that is named nowhere, such as
 *     cancelled, an order is never moved
 * @param deliveries what is told of delivery notes
 * @param along which fields of an order travel
 * @param tag of the shop's account: documents of other shops are left out; null for whichever
 */
public record ProgressRule(
        @Default("[]") List<@Valid ProgressStep> steps,
        @Default("[]") Set<String> before,
        @Default("{}") DeliveryRule deliveries,
        @Default("[\"status\"]") Set<ProgressField> along,
        @Nullable String tag)
        implements Checked {

    /** The types of documents that say how far an order is. */
    static final Set<DocumentType> TOLD = Collections.unmodifiableSet(EnumSet.of(
            DocumentType.QUOTE,
            DocumentType.ORDER,
            DocumentType.PREPARATION,
            DocumentType.DELIVERY_NOTE,
            DocumentType.INVOICE));

    public ProgressRule {
        steps = List.copyOf(steps);
        before = Collections.unmodifiableSortedSet(new TreeSet<>(before)); // in one order in every process
        Objects.requireNonNull(deliveries, "deliveries");
        along = Collections.unmodifiableSortedSet(new TreeSet<>(along));
    }

    /** Moves orders from some statuses on, by no document yet. */
    public static ProgressRule from(String... before) {
        return new ProgressRule(List.of(), Set.of(before), DeliveryRule.USUAL, EnumSet.of(ProgressField.STATUS), null);
    }

    /** The same with a step more, further than those before it. */
    public ProgressRule then(ProgressStep step) {
        return new ProgressRule(
                Stream.concat(steps.stream(), Stream.of(step)).toList(), before, deliveries, along, tag);
    }

    /** The same with other words about deliveries. */
    public ProgressRule with(DeliveryRule other) {
        return new ProgressRule(steps, before, other, along, tag);
    }

    /** The same with these fields of an order, and no others. */
    public ProgressRule along(ProgressField... fields) {
        return new ProgressRule(steps, before, deliveries, new TreeSet<>(List.of(fields)), tag);
    }

    /** The same for one shop's documents alone. */
    public ProgressRule ofShop(String tagOfIt) {
        return new ProgressRule(steps, before, deliveries, along, tagOfIt);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (along.isEmpty() && !deliveries.told()) {
            problems.add(new Problem("$.along", "nothing is told", "Name a field, or let deliveries be told"));
        }
        if (tag != null && !ExternalReference.isTag(tag)) {
            problems.add(
                    new Problem("$.tag", tag + " is no tag of a shop", "Write the one in its references, such as s1"));
        }
        if (along.contains(ProgressField.STATUS)) {
            problems.addAll(StatusOrder.problems(steps, before));
        }
        return problems;
    }

    /** The name of the order that a document belongs to, which gathers them; null for one that tells nothing. */
    public @Nullable String orderOf(ErpDocument document) {
        ExternalReference order = TOLD.contains(document.type())
                ? OrderOfDocument.of(document, tag).order()
                : null;
        return order == null ? null : order.text();
    }

    /** Why a document that {@link #orderOf} no order tells nothing. */
    public Mapped<OrderProgress> alone(ErpDocument document) {
        return TOLD.contains(document.type())
                ? OrderOfDocument.of(document, tag).without()
                : new Mapped.Ignored<>(
                        "a " + OrderOfDocument.word(document.type()) + " does not say how far its order is");
    }

    /**
     * What a shop is told by all documents of one order.
     *
     * @param ids the shop's id of an order; by default {@link ExternalReference#orderId}, which does not tell it where a hash
     *     stands for it
     */
    public Mapped<OrderProgress> of(
            Group<ErpDocument> documents, Function<ExternalReference, Optional<ForeignId>> ids) {
        var order = new ExternalReference(documents.name());
        Optional<ForeignId> id = ids.apply(order);
        if (id.isEmpty()) {
            return new Mapped.Refused<>(List.of(OrderOfDocument.unknownId(order)));
        }
        OrderProgress progress = progress(id.get(), new OrderDocuments(documents.members()));
        boolean nothing =
                progress.shipments().isEmpty() && along.stream().allMatch(field -> field.valueOf(progress) == null);
        return nothing
                ? new Mapped.Ignored<>("none of its order's documents is one that the shop is told of")
                : new Mapped.Ready<>(progress);
    }

    private OrderProgress progress(ForeignId id, OrderDocuments documents) {
        Reached reached = reached(documents);
        List<OrderShipment> shipments = documents.of(DocumentType.DELIVERY_NOTE).stream()
                .filter(deliveries::tells)
                .map(this::shipment)
                .toList();
        return new OrderProgress(
                id,
                reached == null ? null : reached.status(),
                reached == null ? new TreeSet<>() : lower(reached.status()),
                reached != null && reached.step().tellsBuyer(),
                documents.furthestNumber(),
                deliveryDate(documents),
                documents.importedNumber(),
                shipments);
    }

    /** How far an order is. */
    private record Reached(ProgressStep step, String status) {}

    /** What is beyond a delivery in part is not reached yet, whatever documents there are of it. */
    private @Nullable Reached reached(OrderDocuments documents) {
        Reached reached = null;
        for (ProgressStep step : steps) {
            List<ErpDocument> there = documents.counting(step);
            if (there.isEmpty()) {
                continue;
            }
            boolean whole = !movesAll(step.type()) || documents.cover(there, deliveries::delivers);
            String status = whole ? step.status() : step.partially();
            if (status != null) {
                reached = new Reached(step, status);
            }
            if (!whole && step.type() == DocumentType.DELIVERY_NOTE) {
                break;
            }
        }
        return reached;
    }

    private static boolean movesAll(DocumentType type) {
        return type == DocumentType.DELIVERY_NOTE || type == DocumentType.INVOICE;
    }

    /** From which statuses that one is a step forward. */
    private SortedSet<String> lower(String status) {
        SortedSet<String> lower = new TreeSet<>(before);
        for (String one : ranking()) {
            if (one.equals(status)) {
                break;
            }
            lower.add(one);
        }
        return lower;
    }

    /** The statuses of the steps, the first to be reached first. */
    public List<String> ranking() {
        Set<String> ranking = new LinkedHashSet<>();
        steps.forEach(step -> ranking.addAll(step.statuses()));
        return List.copyOf(ranking);
    }

    private static @Nullable LocalDate deliveryDate(OrderDocuments documents) {
        return Stream.of(DocumentType.DELIVERY_NOTE, DocumentType.PREPARATION, DocumentType.ORDER)
                .map(documents::of)
                .map(some -> some.stream()
                        .map(ErpDocument::delivery)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private OrderShipment shipment(ErpDocument note) {
        Shipment shipment = note.shipment();
        LocalDate delivery = note.delivery();
        return new OrderShipment(
                note.id(),
                note.number(),
                delivery == null ? note.date() : delivery,
                shipment == null ? null : deliveries.carrier(shipment.carrier()),
                shipment == null ? List.of() : shipment.parcels(),
                items(note),
                deliveries.tellsBuyer());
    }

    /** Of what is delivered, in one order whatever the ERP's. */
    private List<DocumentItem> items(ErpDocument note) {
        return note.items().stream()
                .filter(item -> deliveries.delivers(item.article())
                        && item.quantity().value().signum() > 0)
                .sorted(Comparator.comparing(DocumentItem::article).thenComparing(DocumentItem::quantity))
                .toList();
    }
}
