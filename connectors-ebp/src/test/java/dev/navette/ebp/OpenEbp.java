package dev.navette.ebp;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.Customer;
import dev.navette.model.sales.CustomerPart;
import dev.navette.model.sales.DocumentPayment;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.CustomerWriter;
import dev.navette.spi.DocumentWriter;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Role;
import dev.navette.spi.Write;
import dev.navette.testkit.MovableClock;
import dev.navette.testkit.TestAttempt;
import dev.navette.testkit.TestContext;

/** EBP's folders in a temporary one, a connector that is opened as often as a test wants, and the person who imports. */
final class OpenEbp implements AutoCloseable {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");
    static final String DOCUMENT_HEADER =
            "\"Document - Numéro du document\";\"Document - Date\";\"Document - Code client\";\"Document - Référence\";"
                    + "\"Document - Total TTC\";\"Ligne - Code article\";\"Ligne - Quantité\"";

    private final Path folder;
    private final TestContext context;
    private final List<EbpFilesConnector> open = new ArrayList<>();
    private EbpFilesSettings settings;

    final MovableClock clock = MovableClock.at(NOW);

    OpenEbp(Path folder) throws IOException {
        this.folder = folder;
        this.settings = EbpFilesSettings.in(folder);
        this.context = new TestContext(clock);
        for (String name : List.of("out", "done", "error", "exports")) {
            Files.createDirectories(folder.resolve(name));
        }
        export("Customers.txt", "\"Code (tiers)\";\"Nom\";\"Siren\";\"E-mail (facturation)\"");
        for (String file : List.of("Quotes.txt", "Orders.txt", "Deliveries.txt", "Invoices.txt", "CreditNotes.txt")) {
            export(file, DOCUMENT_HEADER);
        }
    }

    OpenEbp with(EbpFilesSettings other) {
        settings = other;
        return this;
    }

    EbpFilesSettings settings() {
        return settings;
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** Of a process of its own, as one that begins anew. */
    <R extends Role> R role(Class<R> role) {
        var connector = new EbpFilesConnector(settings, context);
        open.add(connector);
        return connector.role(role).orElseThrow();
    }

    DocumentWriter documents() {
        return role(DocumentWriter.class);
    }

    CustomerWriter customers() {
        return role(CustomerWriter.class);
    }

    PaymentWriter payments() {
        return role(PaymentWriter.class);
    }

    TestAttempt attempt(int number) {
        return TestAttempt.of(number, clock.instant(), clock.instant().plus(Duration.ofMinutes(1)));
    }

    static Write<SalesDocument> write(SalesDocument document) {
        return new Write<>(claim(document.reference().text()), document, Set.of(), Map.of());
    }

    static Write<Customer> write(Customer customer) {
        return new Write<>(claim(customer.code()), customer, Set.of(), Map.of());
    }

    static Write<Customer> update(Customer customer, CustomerPart... parts) {
        var known = new Claim(customer.code(), new ForeignId(customer.code()));
        return new Write<>(known, customer, Set.copyOf(Arrays.asList(parts)), Map.of());
    }

    static Write<DocumentPayment> write(DocumentPayment payment) {
        return new Write<>(claim(payment.reference().text()), payment, Set.of(), Map.of());
    }

    static Claim claim(String name) {
        return new Claim(name, null);
    }

    /** EBP exports a file, a moment later than whatever was there. */
    void export(String file, String... lines) throws IOException {
        Path path = folder.resolve("exports").resolve(file);
        Files.writeString(path, String.join("\r\n", lines) + "\r\n", WINDOWS);
    }

    /** EBP's export of orders has one of a reference. */
    void exportOrder(String number, String reference) throws IOException {
        export("Orders.txt", DOCUMENT_HEADER, line(number, reference, "12,00", "EM-1", "2"));
    }

    static String line(String number, String reference, String total, String article, String quantity) {
        return "\"" + String.join("\";\"", number, "20/11/2026", "WEB00029", reference, total, article, quantity)
                + "\"";
    }

    List<String> names(String box) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(box))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    Path only(String box) throws IOException {
        List<String> names = names(box);
        if (names.size() != 1) {
            throw new AssertionError(box + " has " + names);
        }
        return folder.resolve(box).resolve(names.get(0));
    }

    /** A person moves everything that lies in one folder into another. */
    void move(String from, String to) throws IOException {
        for (String name : names(from)) {
            Files.move(folder.resolve(from).resolve(name), folder.resolve(to).resolve(name));
        }
    }

    /** Beside a refused file, what EBP said of it. */
    void reason(String ending, String text) throws IOException {
        Path refused = only("error");
        String name = LeftName.stem(String.valueOf(refused.getFileName()));
        Files.writeString(refused.resolveSibling(name + ending), text, WINDOWS);
    }

    /** As if it had been written so much later. */
    void later(Path file, Duration by) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plus(by)));
    }

    String text(Path file) throws IOException {
        return Files.readString(file, WINDOWS);
    }

    static Attempt again(TestAttempt attempt) {
        return attempt.takenUpAgain();
    }

    @Override
    public void close() {
        open.forEach(EbpFilesConnector::close);
        context.close();
    }
}
