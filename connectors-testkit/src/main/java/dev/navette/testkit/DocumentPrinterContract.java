package dev.navette.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.spi.DocumentPrinter;
import dev.navette.spi.DocumentPrinter.Printout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every {@link DocumentPrinter} keeps to: extend it, and return the ERP that prints. */
@Tag("ORD-29")
@Timeout(120)
public abstract class DocumentPrinterContract extends WireReadingRules {

    private static final int THREADS = 8;
    private static final String BEGINS = "%PDF-";

    private ErpPrintWorld world;

    /** For a connector's own test. */
    protected DocumentPrinterContract() {}

    /**
     * An ERP without any document, in which the contract may do what a person does.
     *
     * @throws Exception when it cannot be made: the rule fails
     */
    protected abstract ErpPrintWorld world() throws Exception;

    @BeforeEach
    void aWorld() throws Exception {
        world = world();
    }

    @Test
    void aDocumentIsAPdfFromItsFirstByteEachTime() {
        ForeignId invoice = world.put();
        DocumentPrinter printer = printer();

        assertThat(List.of(text(printer.print(invoice)), text(printer.print(invoice))))
                .as("A document is printed as PDF, whole each time: an upload that broke off is tried again")
                .allMatch(pdf -> pdf.startsWith(BEGINS));
    }

    @Test
    void twoDocumentsHaveTwoPrints() {
        ForeignId one = world.put();
        ForeignId other = world.put();

        assertThat(text(printer().print(one)))
                .as("Each document has a print of its own")
                .isNotEqualTo(text(printer().print(other)));
    }

    @Test
    void whatIsGoneIsToldAsSuch() {
        ForeignId gone = world.put();
        DocumentPrinter printer = printer();
        text(printer.print(gone));
        world.remove(gone);

        assertThatThrownBy(() -> printer.print(gone))
                .as("A document that is gone is told when it is to be printed: printing it again brings nothing")
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        refused -> assertThat(List.of(
                                        refused.fault().what(),
                                        refused.fault().system(),
                                        refused.fault().element(),
                                        refused.fault().remedy()))
                                .noneMatch(String::isBlank));
    }

    @Test
    void whatIsPrintedLaterIsPending() {
        ForeignId invoice = world.put();
        assumeTrue(world.printsLater(), "this ERP prints at once, or not at all");

        assertThat(printer().print(invoice))
                .as("What is not printed yet is asked for again; nobody waits for a printer")
                .isInstanceOfSatisfying(
                        Printout.Pending.class,
                        pending -> assertThat(pending.askAgain()).isAfter(clock.instant()));
    }

    @Test
    void severalThreadsAreServedAtOnce() throws Exception {
        ForeignId invoice = world.put();
        DocumentPrinter printer = printer();
        Callable<String> once = () -> text(printer.print(invoice));

        assertThat(WriterResolveRules.atOnce(Collections.nCopies(THREADS, once)))
                .as("Several threads ask at once, and each has the whole document")
                .allMatch(pdf -> pdf.startsWith(BEGINS));
    }

    @Test
    void aThreadThatIsToldToStopStaysTold() {
        ForeignId invoice = world.put();

        interrupted(() -> printer().print(invoice));

        assertThat(text(printer().print(invoice)))
                .as("What was stopped leaves nothing in the way of the next call")
                .startsWith(BEGINS);
    }

    @Test
    void aSystemThatDoesNotAnswerIsToldAsSuch() {
        ForeignId invoice = world.put();
        DocumentPrinter printer = printer();
        assumeTrue(world.silence(), "this system always answers");

        assertThatThrownBy(() -> printer.print(invoice))
                .as("A system that does not answer is not a document that is gone: the one is tried later")
                .isInstanceOf(UnreachableException.class);
    }

    @Override
    final ErpPrintWorld system() {
        return world;
    }

    @Override
    final Class<DocumentPrinter> role() {
        return DocumentPrinter.class;
    }

    @Override
    final void fill(int elements) {
        world.put();
    }

    @Override
    final Map<String, Supplier<Object>> questions(int elements, int page) {
        ForeignId invoice = world.put();
        return Map.of(
                "printing a document", () -> text(printer().print(invoice)).substring(0, BEGINS.length()));
    }

    private DocumentPrinter printer() {
        return role(world.connection(), DocumentPrinter.class);
    }

    private static String text(Printout printout) {
        assertThat(printout.kind()).as("It is printed").isEqualTo(Printout.Kind.READY);
        try (InputStream pdf = ((Printout.Ready) printout).pdf()) {
            return new String(pdf.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
