package dev.navette.ebp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.DocumentState;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.Shipment;
import dev.navette.spi.Read;
import dev.navette.text.Column;
import dev.navette.text.Row;

/**
 * Which columns of an export of documents are there, and what its lines are by them.
 *
 * @param of the export
 * @param number EBP's
 * @param reference what bears ours
 * @param date its day
 * @param gross what it comes to
 * @param others those that may be missing
 */
record DocumentColumnsThere(
        DocumentFile of, Column number, Column reference, Column date, Column gross, Others others) {

    /** Those that may be missing. */
    record Others(
            @Nullable Column customer,
            @Nullable Column delivery,
            @Nullable Column state,
            @Nullable Column origin,
            @Nullable Column article,
            @Nullable Column quantity,
            @Nullable Column carrier,
            @Nullable Column tracking) {}

    private static final String PARCELS = "¤";

    static DocumentColumnsThere of(DocumentFile of, Labelled file) {
        EbpExports.DocumentLabels labels = of.settings().exports().documentColumns();
        List<Column> needed =
                file.needed(List.of(labels.number(), of.settings().referenceLabel(), labels.date(), labels.gross()));
        var others = new Others(
                file.column(labels.customer()),
                file.column(labels.delivery()),
                file.column(labels.state()),
                file.column(labels.origin()),
                file.column(labels.goods().article()),
                file.column(labels.goods().quantity()),
                file.column(labels.shipment().carrier()),
                file.column(labels.shipment().tracking()));
        return new DocumentColumnsThere(of, needed.get(0), needed.get(1), needed.get(2), needed.get(3), others);
    }

    Optional<ExternalReference> reference(DocumentFile.Group group) {
        return group.rows().stream()
                .map(row -> References.in(row.raw(reference)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the document says that it was made of another one. */
    boolean isMade(DocumentFile.Group group) {
        return others.origin() != null && group.first().text(others.origin()) != null;
    }

    /**
     * The document of these lines.
     *
     * @param own whether it bears the reference itself, and not for the one that it was made of
     */
    Read<ErpDocument> document(DocumentFile.Group group, boolean own) {
        Row first = group.first();
        String known = group.number();
        if (known == null || group.broken().isPresent()) {
            return Read.faulty(
                    known == null
                            ? of.path().getFileName() + ":" + first.line()
                            : DocumentIds.of(of.type(), known).value(),
                    group.broken().orElseGet(this::withoutNumber));
        }
        ForeignId id = DocumentIds.of(of.type(), known);
        var day = first.date(date);
        var total = first.decimal(gross);
        if (day == null && first.fault().isEmpty()) {
            first.refuse(date, "The column " + date.name() + " is empty", "Export the document's date");
        }
        if (total == null && first.fault().isEmpty()) {
            first.refuse(gross, "The column " + gross.name() + " is empty", "Export the document's total");
        }
        var delivery = others.delivery() == null ? null : first.date(others.delivery());
        List<DocumentItem> items = items(group);
        Optional<Fault> fault =
                group.rows().stream().map(Row::fault).flatMap(Optional::stream).findFirst();
        if (day == null || total == null || fault.isPresent()) {
            return Read.faulty(id.value(), fault.orElseGet(this::withoutNumber));
        }
        Optional<ExternalReference> borne = reference(group);
        return Read.of(
                id.value(),
                new ErpDocument(
                        id,
                        of.type(),
                        own ? borne.orElse(null) : null,
                        own ? List.of() : borne.stream().toList(),
                        known,
                        state(first),
                        day,
                        delivery,
                        text(first, others.customer()),
                        new Money(total, of.settings().figures().currency()),
                        items,
                        shipment(first),
                        null));
    }

    private DocumentState state(Row row) {
        String state = text(row, others.state());
        List<String> finals = of.settings().exports().documentColumns().finalStates();
        return new DocumentState(state != null && finals.contains(state), state);
    }

    private List<DocumentItem> items(DocumentFile.Group group) {
        Column article = others.article();
        Column quantity = others.quantity();
        var items = new ArrayList<DocumentItem>();
        if (article == null || quantity == null) {
            return items;
        }
        for (Row row : group.rows()) {
            String key = row.text(article);
            var number = key == null ? null : row.decimal(quantity);
            if (key != null && number != null) {
                items.add(new DocumentItem(new Reference(key), new Quantity(number)));
            }
        }
        return items;
    }

    private @Nullable Shipment shipment(Row row) {
        String carrier = text(row, others.carrier());
        String tracking = text(row, others.tracking());
        if (of.type() != DocumentType.DELIVERY_NOTE || (carrier == null && tracking == null)) {
            return null;
        }
        List<Shipment.Parcel> parcels = tracking == null
                ? List.of()
                : List.of(tracking.split(PARCELS, -1)).stream()
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .map(number -> new Shipment.Parcel(number, null))
                        .toList();
        return new Shipment(carrier, parcels);
    }

    private static @Nullable String text(Row row, @Nullable Column column) {
        return column == null ? null : row.text(column);
    }

    private Fault withoutNumber() {
        return Fault.of(
                "The line has no number of a document",
                of.source(),
                "column " + number.name(),
                "Export documents that have a number alone");
    }
}
