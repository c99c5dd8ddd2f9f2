package dev.navette.flow;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.navette.error.Problem;
import dev.navette.json.Inline;
import dev.navette.mapping.sales.InvoiceRule;
import dev.navette.model.Constraints;
import dev.navette.model.Default;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.model.MediaFile;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.InvoiceField;
import dev.navette.model.sales.OrderInvoice;
import dev.navette.spi.Connector;
import dev.navette.spi.DocumentPrinter;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.Selection;

/**
 * Puts the ERP's printed invoices and credit notes beside the shop's orders (ORD-29), each once. A PDF is printed when it is
 * sent and at no other time.
 *
 * @param invoices which ones
 * @param selection how much is read; by default what was created or modified since the last run
 */
public record InvoiceExport(
        @Inline InvoiceRule invoices,
        @Default("{\"scope\": \"changed\"}") Selection selection) implements Flow {

    public InvoiceExport {
        Objects.requireNonNull(invoices, "invoices");
        Objects.requireNonNull(selection, "selection");
    }

    /** Invoices, deposit invoices and credit notes, of what changed since the last run. */
    public static InvoiceExport usual() {
        return by(InvoiceRule.usual());
    }

    /** By a rule, of what changed since the last run. */
    public static InvoiceExport by(InvoiceRule invoices) {
        return new InvoiceExport(invoices, Selection.changed());
    }

    /** Reads every document on every run, for an ERP that does not date what changes. */
    public InvoiceExport everything() {
        return new InvoiceExport(invoices, Selection.everything());
    }

    @Override
    public String task() {
        return "invoice-export";
    }

    @Override
    public List<Problem> problems() {
        return Constraints.problems(invoices, "$");
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        return erp.role(DocumentPrinter.class).isPresent()
                ? List.of()
                : List.of(erp.absence(DocumentPrinter.class)
                        .orElse(new Problem(
                                "$", "the ERP prints no documents", "Take the flow out, or connect another system")));
    }

    @Override
    public Pipeline<ErpDocument, OrderInvoice> pipeline() {
        return pipeline(document -> () -> {
            throw new IOException("nobody prints it: the pipeline was made for no ERP");
        });
    }

    @Override
    public Pipeline<ErpDocument, OrderInvoice> pipeline(Connector source) {
        Optional<DocumentPrinter> printer = source.role(DocumentPrinter.class);
        return printer.isEmpty() ? pipeline() : pipeline(document -> () -> print(printer.get(), document));
    }

    private Pipeline<ErpDocument, OrderInvoice> pipeline(Function<ForeignId, MediaFile.Content> printed) {
        return new Pipeline<>(
                Source.of(DocumentReader.class).selecting(selection),
                document -> invoices.of(document, StatusUpdate::idOf, printed),
                Sink.to(
                        InvoiceWriter.class,
                        LinkKind.INVOICE,
                        List.of(new Tracked<>(InvoiceField.DOCUMENT, InvoiceField.DOCUMENT::valueOf))));
    }

    private static InputStream print(DocumentPrinter printer, ForeignId document) throws IOException {
        DocumentPrinter.Printout printout = printer.print(document);
        return switch (printout.kind()) {
            case READY -> ((DocumentPrinter.Printout.Ready) printout).pdf();
            case PENDING ->
                throw new IOException("the ERP is printing it; ask again from "
                        + ((DocumentPrinter.Printout.Pending) printout).askAgain());
        };
    }
}
