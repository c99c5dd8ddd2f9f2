package dev.navette.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.ForeignId;
import dev.navette.model.MediaFile;
import dev.navette.model.Money;
import dev.navette.model.sales.DocumentType;
import dev.navette.model.sales.InvoiceField;
import dev.navette.model.sales.OrderInvoice;
import dev.navette.spi.Claim;
import dev.navette.spi.InvoiceWriter;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link InvoiceWriter} keeps to: extend it, and return the shop that shows invoices. */
@Tag("ORD-29")
public abstract class InvoiceWriterContract
        extends CreatorContract<OrderInvoice, InvoiceWriterContract.Seen, ShopInvoiceWorld> {

    private static final int BIG = 3 * 1024 * 1024;
    private static final Fault FAULT =
            Fault.of("The ERP's printer does not answer", "ebp", "invoice EM-2", "Try again later");

    /** For a connector's own test. */
    protected InvoiceWriterContract() {}

    /** What an invoice shows. */
    record Seen(String number, String content) {}

    @Override
    final Class<InvoiceWriter> role() {
        return InvoiceWriter.class;
    }

    @Override
    final String nameOf(String element) {
        return element;
    }

    @Override
    final Seen thing(String element, int version) {
        return new Seen(number(element, version), pdf(element, version));
    }

    @Override
    final ForeignId putByHand(String element) {
        return system().put(
                        invoice(element, 1, () -> {
                            throw new IOException("it is put by hand");
                        }),
                        bytes(element, 1));
    }

    @Override
    final Write<OrderInvoice> change(ForeignId id, String element, int version) {
        return write(id, printed(element, version));
    }

    @Override
    final Write<OrderInvoice> creation(String element, int version) {
        return write(null, printed(element, version));
    }

    @Override
    final Object changed(Seen seen) {
        return seen;
    }

    @Override
    final List<There<Seen>> there() {
        return system().invoices().stream()
                .map(shown -> new There<>(shown.id(), shown.document(), new Seen(shown.number(), shown.content())))
                .toList();
    }

    @Test
    void severalStandWithOneOrder() {
        write(List.of(creation("EM-1", 1), creation("EM-2", 1)));

        assertThat(system().invoices())
                .as("An order may have an invoice for each delivery, and a credit note")
                .extracting(ShopInvoiceWorld.Shown::order)
                .containsExactly(system().order(), system().order());
    }

    @Test
    void aPrintGoesByteForByte() {
        byte[] big = new byte[BIG];
        new Random(1).nextBytes(big);

        write(List.of(write(null, invoice("EM-1", 1, () -> new ByteArrayInputStream(big)))));

        assertThat(system().invoices())
                .singleElement()
                .satisfies(shown -> assertThat(shown.content())
                        .as("The shop has the print byte for byte: it is what the buyer opens")
                        .isEqualTo(new String(big, StandardCharsets.ISO_8859_1)));
    }

    @Test
    @Tag("promise-6")
    void anInvoiceOfAnOrderThatIsGoneIsRefused() {
        system().removeOrder();

        List<Outcome> outcomes = write(List.of(creation("EM-1", 1)));

        assertThat(there()).as("Nobody would see it").isEmpty();
        isWellSaid(outcomes.get(0), "EM-1");
    }

    @Test
    @Tag("promise-6")
    void aPrintThatCannotBeHadNowIsTriedLaterAlone() {
        for (MediaFile.Content content : failing()) {
            int before = there().size();

            List<Outcome> outcomes = write(List.of(
                    creation("EM-1-" + before, 1),
                    write(null, invoice("EM-2", 1, content)),
                    creation("EM-3-" + before, 1)));

            assertThat(outcomes)
                    .extracting(Outcome::kind)
                    .as(
                            "A print that cannot be had now, whatever the exception, is tried later for its invoice alone: the"
                                    + " ERP may be down, or still print it, while the shop is well")
                    .containsExactly(Outcome.Kind.DONE, Outcome.Kind.RETRY_LATER, Outcome.Kind.DONE);
            assertThat(there())
                    .as("The others are there, and nothing of what could not be read")
                    .hasSize(before + 2)
                    .noneMatch(one -> one.name().equals("EM-2"));
        }
    }

    @Test
    @Tag("promise-6")
    void aPrintThatIsGoneIsRefusedAlone() {
        List<Outcome> outcomes = write(List.of(
                creation("EM-1", 1),
                write(null, invoice("EM-2", 1, () -> {
                    throw new UnreadableSourceException(FAULT);
                })),
                creation("EM-3", 1)));

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .as("A document that is gone, or that the ERP will not print, is refused for itself alone")
                .containsExactly(Outcome.Kind.DONE, Outcome.Kind.REJECTED, Outcome.Kind.DONE);
        assertThat(there()).as("The others are there").hasSize(2);
        isWellSaid(outcomes.get(1), "EM-2");
    }

    @Test
    void everyStreamIsClosed() {
        var streams = new OpenStreams();

        write(List.of(write(null, invoice("EM-1", 1, streams.of(() -> new ByteArrayInputStream(bytes("EM-1", 1)))))));

        assertThat(streams.opened()).as("The print is read within the write").isPositive();
        assertThat(streams.open())
                .as("Each stream that was opened is closed when the write returns: each holds a file or a connection")
                .isZero();
    }

    private static Write<OrderInvoice> write(@Nullable ForeignId id, OrderInvoice invoice) {
        return new Write<>(new Claim(invoice.document().value(), id), invoice, Set.of(InvoiceField.DOCUMENT), Map.of());
    }

    private OrderInvoice printed(String element, int version) {
        return invoice(element, version, () -> new ByteArrayInputStream(bytes(element, version)));
    }

    private OrderInvoice invoice(String element, int version, MediaFile.Content content) {
        return new OrderInvoice(
                new ForeignId(element),
                system().order(),
                DocumentType.INVOICE,
                number(element, version),
                LocalDate.of(2026, 11, 20),
                Money.of("12.00", "EUR"),
                content);
    }

    private static String number(String element, int version) {
        return "FA" + Math.floorMod(element.hashCode(), 100_000) + "-" + version;
    }

    private static String pdf(String element, int version) {
        return "%PDF-1.4\ninvoice " + number(element, version);
    }

    private static byte[] bytes(String element, int version) {
        return pdf(element, version).getBytes(StandardCharsets.UTF_8);
    }

    /** What may become of a print, and pass. */
    private static List<MediaFile.Content> failing() {
        return List.of(
                () -> {
                    throw new IOException("the ERP is printing it");
                },
                () -> {
                    throw new UnreachableException(FAULT);
                },
                () -> {
                    throw new AccessRefusedException(FAULT);
                },
                () -> {
                    throw new UncheckedIOException(new IOException("connection reset"));
                });
    }
}
