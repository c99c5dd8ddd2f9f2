package dev.navette.ebp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.navette.error.Problem;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.Limits;
import dev.navette.spi.PaymentWriter;
import dev.navette.spi.Role;

/** The roles of EBP by files. */
final class EbpFilesConnector implements Connector {

    private final EbpFilesSettings settings;
    private final Clock clock;
    private final Sheets sheets;
    private final Waiting waiting;
    private final Reasons reasons;
    private final Runnable batch;
    private final EbpDocumentReader documents;
    private final List<Role> roles = new ArrayList<>();

    EbpFilesConnector(EbpFilesSettings settings, ConnectorContext context) {
        this.settings = settings;
        this.clock = context.clock();
        this.sheets = new Sheets(settings);
        this.waiting = new Waiting(clock, settings.writing().askAgain());
        this.reasons = new Reasons(
                settings.dialect(), Reasons.personal(List.copyOf(sheets.all().values())));
        var batchFile = Optional.ofNullable(settings.batch()).map(own -> new BatchFile(settings, own, sheets));
        this.batch = batchFile.<Runnable>map(file -> file::write).orElse(() -> {});
        var exports = new DocumentExports(settings);
        this.documents = new EbpDocumentReader(exports);
        addCustomers();
        addDocuments(exports);
        sheets.of("payments").ifPresent(sheet -> addPayments(sheet, exports));
        roles.add(new EbpFilesSelfTest(settings, sheets, exports, batchFile.orElse(null)));
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        return roles.stream().filter(role::isInstance).map(role::cast).findFirst();
    }

    @Override
    public Optional<Problem> absence(Class<? extends Role> role) {
        return role == PaymentWriter.class && role(role).isEmpty()
                ? Optional.of(new Problem(
                        "$.templates.payments",
                        "no source tells how EBP imports payments, so there are no files of them",
                        "Import one by hand in EBP, and write the columns of its model here"))
                : Optional.empty();
    }

    @Override
    public void close() {
        documents.close();
    }

    private void addCustomers() {
        Sheet customers = sheets.of("customers").orElseThrow();
        var made = new LeftFiles(settings, List.of(ofCustomers("customers")));
        roles.add(new EbpAccountFinder(settings, made, customers));
        var left = new LeftFiles(
                settings,
                List.of(ofCustomers("customers"), ofCustomers("billingAddresses"), ofCustomers("deliveryAddresses")));
        var files = new CustomerFiles(settings, sheets, waiting, made);
        var outbox = new Outbox<>(settings, clock, left, files, batch);
        boolean awaited = settings.writing().awaitCustomers();
        var inquiry = new Inquiry(
                settings, clock, left, reasons, names -> AccountsTold.of(settings, names), "customer", awaited);
        roles.add(new EbpCustomerWriter(limits(), files, outbox, inquiry));
    }

    private void addDocuments(DocumentExports exports) {
        var files = new DocumentFiles(settings, sheets, waiting, exports);
        var kinds = new ArrayList<LeftFiles.Kind>();
        sheets.ofDocuments().values().forEach(sheet -> kinds.add(DocumentFiles.kind(sheet, files.referenceLabels())));
        var left = new LeftFiles(settings, kinds);
        var outbox = new Outbox<>(settings, clock, left, files, batch);
        var inquiry = new Inquiry(
                settings,
                clock,
                left,
                reasons,
                names -> DocumentsTold.of(exports, settings.layout().names().documents()),
                "document",
                true);
        boolean deposits = settings.templates().hasDeposits();
        roles.add(new EbpDocumentWriter(limits(), deposits, files, outbox, inquiry));
        roles.add(documents);
    }

    private void addPayments(Sheet sheet, DocumentExports exports) {
        String label = sheet.labelOf(EbpField.PAYMENT_REFERENCE).orElseThrow();
        var left = new LeftFiles(settings, List.of(DocumentFiles.kind(sheet, List.of(label))));
        var files = new PaymentFiles(settings, sheet, waiting, exports);
        var outbox = new Outbox<>(settings, clock, left, files, batch);
        var inquiry =
                new Inquiry(settings, clock, left, reasons, names -> PaymentsTold.of(settings, names), "payment", true);
        roles.add(new EbpPaymentWriter(limits(), outbox, inquiry));
    }

    private LeftFiles.Kind ofCustomers(String kind) {
        Sheet sheet = sheets.of(kind).orElseThrow();
        List<String> labels = List.of(sheet.labelOf(EbpField.CUSTOMER_CODE).orElseThrow());
        return new LeftFiles.Kind(
                sheet.file(), labels, code -> Optional.of(code).filter(text -> !text.isEmpty()));
    }

    private Limits limits() {
        return new Limits(settings.writing().batch(), 1, settings.writing().settle());
    }
}
