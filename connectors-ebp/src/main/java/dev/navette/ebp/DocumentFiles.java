package dev.navette.ebp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.ForeignId;
import dev.navette.model.Named;
import dev.navette.model.sales.Address;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.ExternalReference;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

/** What stands in files of sales documents: a line for each of theirs, with the head on each. */
final class DocumentFiles implements Outbox.Kind<SalesDocument> {

    private final EbpFilesSettings settings;
    private final Map<DocumentType, Sheet> sheets;
    private final Waiting waiting;
    private final DocumentExports exports;

    DocumentFiles(EbpFilesSettings settings, Sheets sheets, Waiting waiting, DocumentExports exports) {
        this.settings = settings;
        this.sheets = sheets.ofDocuments();
        this.waiting = waiting;
        this.exports = exports;
    }

    Set<DocumentType> types() {
        return new TreeSet<>(sheets.keySet());
    }

    @Override
    public Outbox.Look<SalesDocument> look(List<Write<SalesDocument>> batch) {
        return new DocumentLook(this, DocumentsTold.index(exports), exports);
    }

    /** Everything that is wrong with it, or its lines. */
    Outbox.Made made(SalesDocument document, Map<Named, ForeignId> ids) {
        var gathering = new Outbox.Made.Gathering();
        DocumentType type = document.head().type();
        Sheet sheet = sheets.get(type);
        if (sheet == null) {
            gathering.add(new Problem(
                    "$.head.type",
                    "there are no import files of a " + type,
                    "Choose one of " + types() + ", or give this one columns in templates.documents"));
            return gathering.made();
        }
        new DocumentProblems(document, sheet, settings).all().forEach(gathering::add);
        Place billing = place(document.billing(), Rooms.billing(sheet));
        Place delivery = place(document.delivery(), Rooms.delivery(sheet));
        var maker = new CellMaker(settings.dialect(), settings.figures());
        for (int line = 0; line < document.money().lines().size(); line++) {
            var row = new DocumentRow(document, ids, line, billing, delivery, settings.figures());
            gathering.add(sheet, sheet.line(row, maker, row::path));
        }
        return gathering.made();
    }

    @Override
    public String element(Write<SalesDocument> write) {
        return "document " + write.claim().name();
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public Outcome left(Write<SalesDocument> write) {
        return waiting.pending();
    }

    /** A document that is there is never changed. */
    @Override
    public Outcome unchanged(Write<SalesDocument> write) {
        return Waiting.unchanged(write.claim().known().orElseThrow());
    }

    /** The label of the column that bears the external reference, of each type that is written and of former settings. */
    List<String> referenceLabels() {
        var labels = new ArrayList<String>();
        sheets.values()
                .forEach(sheet -> sheet.labelOf(EbpField.DOCUMENT_REFERENCE, EbpField.DOCUMENT_REFERENCE_AND_LABEL)
                        .filter(label -> !labels.contains(label))
                        .ifPresent(labels::add));
        if (!labels.contains(EbpTemplates.REFERENCE)) {
            labels.add(EbpTemplates.REFERENCE);
        }
        return labels;
    }

    /** Files of a type as they are found again. */
    static LeftFiles.Kind kind(Sheet sheet, List<String> labels) {
        return new LeftFiles.Kind(
                sheet.file(), labels, cell -> References.in(cell).map(ExternalReference::text));
    }

    private static @Nullable Place place(@Nullable Address address, Place.Room room) {
        return address == null ? null : Place.of(address, room);
    }
}
