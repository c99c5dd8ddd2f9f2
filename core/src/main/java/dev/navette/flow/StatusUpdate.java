package dev.navette.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.model.Constraints;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.OrderProgress;
import dev.navette.model.sales.OrderShipment;
import dev.navette.model.sales.ProgressField;
import dev.navette.model.sales.ShipmentField;
import dev.navette.spi.Connector;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.OrderFinder;
import dev.navette.spi.OrderProgressWriter;
import dev.navette.spi.Selection;

/**
 * Tells the shop how far its orders are in the ERP (ORD-28): their status, and each delivery with its lines, carrier and
 * tracking numbers. Reads the ERP's documents, puts those of one order together by the external reference that they bear or
 * were made of, and writes each order once with all of them. Orders that the shop does not have are left out; nothing is ever
 * taken away there, and no status goes back.
 *
 * @param progress what is told
 * @param selection how much is read; by default what was created or modified since the last run
 */
public record StatusUpdate(
        @Inline ProgressRule progress,
        @Default("{\"scope\": \"changed\"}") Selection selection) implements Flow {

    private static final Codec<ErpDocument> ON_THE_DISK = Codec.ofRecord(ErpDocument.class);

    public StatusUpdate {
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(selection, "selection");
    }

    /** By a rule, of what changed since the last run. */
    public static StatusUpdate by(ProgressRule progress) {
        return new StatusUpdate(progress, Selection.changed());
    }

    /** Reads every document on every run, for an ERP that does not date what changes. */
    public StatusUpdate everything() {
        return new StatusUpdate(progress, Selection.everything());
    }

    @Override
    public String task() {
        return "status-update";
    }

    @Override
    public List<Problem> problems() {
        return Constraints.problems(progress, "$");
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        OrderProgressWriter writer = shop.role(OrderProgressWriter.class).orElse(null);
        if (writer == null) {
            return List.of(); // the run says so
        }
        var problems = new ArrayList<Problem>();
        fields().flatMap(field -> writer.lacks(field).stream()).distinct().forEach(problems::add);
        if (progress.along().contains(ProgressField.STATUS)) {
            problems.addAll(unknown(writer.statuses()));
        }
        return problems;
    }

    private Stream<Field> fields() {
        Stream<Field> own = progress.along().stream().map(field -> field);
        return progress.deliveries().told() ? Stream.concat(own, Stream.of(ShipmentField.PARCELS)) : own;
    }

    private List<Problem> unknown(Set<String> known) {
        var chosen = new TreeSet<>(progress.ranking());
        chosen.addAll(progress.before());
        return chosen.stream()
                .filter(status -> !known.contains(status))
                .map(status -> new Problem(
                        progress.before().contains(status) ? "$.before" : "$.steps",
                        "the shop has no status " + status,
                        "Choose among " + String.join(", ", new TreeSet<>(known))))
                .toList();
    }

    @Override
    public Map<Field, Object> rules() {
        return Map.of(ProgressField.STATUS, progress);
    }

    @Override
    public Pipeline<ErpDocument, OrderProgress> pipeline() {
        return pipeline(StatusUpdate::idOf);
    }

    /** With another way to tell the shop's id of an order than by its reference alone. */
    Pipeline<ErpDocument, OrderProgress> pipeline(Function<ExternalReference, Optional<ForeignId>> ids) {
        return new Pipeline<>(
                        Source.of(DocumentReader.class).selecting(selection).keptBy(ON_THE_DISK),
                        progress::alone,
                        sink())
                .gathered(new Gather<>(progress::orderOf, documents -> progress.of(documents, ids)));
    }

    private Sink<OrderProgress> sink() {
        List<Tracked<OrderProgress>> fields = progress.along().stream()
                .map(field -> new Tracked<OrderProgress>(field, field::valueOf))
                .toList();
        Sink<OrderProgress> sink = Sink.to(OrderProgressWriter.class, LinkKind.ORDER_PROGRESS, fields)
                .matchedBy(new Match<>(OrderFinder.class, OrderProgress::order, true))
                .creatingNothing();
        return progress.deliveries().told() ? sink.inParts(shipments()) : sink;
    }

    private static Parts<OrderProgress, OrderShipment> shipments() {
        List<Tracked<OrderShipment>> fields = Stream.of(ShipmentField.values())
                .map(field -> new Tracked<OrderShipment>(field, field::valueOf))
                .toList();
        return new Parts<>(
                LinkKind.SHIPMENT,
                OrderProgress::shipments,
                null,
                shipment -> shipment.note().value(),
                fields,
                false,
                true);
    }

    /** As the reference tells it; not where a hash stands for an id that is too long. */
    static Optional<ForeignId> idOf(ExternalReference order) {
        return order.orderId().map(ForeignId::new);
    }
}
