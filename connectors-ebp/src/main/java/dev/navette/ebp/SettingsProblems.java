package dev.navette.ebp;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentType;
import dev.navette.text.DelimitedReader;

/** What contradicts itself in settings, or cannot be read as it is meant. */
final class SettingsProblems {

    private static final Pattern FILE = Pattern.compile("[^/\\\\:*?\"<>|.][^/\\\\:*?\"<>|]*\\.[A-Za-z0-9]+");

    private static final List<Set<EbpField>> OF_CUSTOMERS =
            List.of(Set.of(EbpField.CUSTOMER_CODE), Set.of(EbpField.CUSTOMER_NAME));

    private static final List<Set<EbpField>> OF_DOCUMENTS = List.of(
            Set.of(EbpField.DOCUMENT_REFERENCE, EbpField.DOCUMENT_REFERENCE_AND_LABEL),
            Set.of(EbpField.DOCUMENT_NUMBER),
            Set.of(EbpField.DOCUMENT_DATE),
            Set.of(EbpField.CUSTOMER_CODE),
            Set.of(EbpField.LINE_ARTICLE),
            Set.of(EbpField.LINE_QUANTITY),
            Set.of(EbpField.LINE_NET_PRICE, EbpField.LINE_GROSS_PRICE),
            Set.of(EbpField.LINE_VAT_RATE, EbpField.LINE_VAT_CODE));

    private static final List<Set<EbpField>> OF_PAYMENTS = List.of(
            Set.of(EbpField.PAYMENT_REFERENCE),
            Set.of(EbpField.PAYMENT_AMOUNT),
            Set.of(EbpField.PAYMENT_DOCUMENT, EbpField.PAYMENT_DOCUMENT_NUMBER));

    private final EbpFilesSettings settings;
    private final List<Problem> problems = new ArrayList<>();

    SettingsProblems(EbpFilesSettings settings) {
        this.settings = settings;
    }

    List<Problem> all() {
        checkFolders();
        checkNames();
        checkDialect();
        checkTemplates();
        checkExports();
        checkTimes();
        if (settings.batch() != null) {
            checkBatch(settings.batch());
        }
        return List.copyOf(problems);
    }

    private void checkFolders() {
        EbpLayout layout = settings.layout();
        var taken = new HashMap<Path, String>();
        Map<String, String> folders = Map.of(
                "out", layout.out(), "done", layout.done(), "error", layout.error(), "exports", layout.exports());
        for (String key : List.of("out", "done", "error", "exports")) {
            String folder = folders.getOrDefault(key, "");
            if (folder.isBlank()) {
                add("$.layout." + key, "it is blank", "Name a folder");
                continue;
            }
            try {
                Path path = settings.folder().resolve(folder).toAbsolutePath().normalize();
                String other = taken.putIfAbsent(path, key);
                if (other != null) {
                    add("$.layout." + key, "it is \"" + other + "\" too", "Name two folders");
                }
            } catch (InvalidPathException none) {
                add("$.layout." + key, "it is no path", "Name a folder");
            }
        }
    }

    /** A name that begins as another one would have its files. */
    private void checkNames() {
        Map<String, String> names =
                new LinkedHashMap<>(settings.layout().names().all());
        names.put("batch", settings.layout().names().batch());
        var stems = new HashMap<String, String>();
        names.forEach((key, name) -> {
            if (!FILE.matcher(name).matches()) {
                add("$.layout.names." + key, "it is no name of a file", "Write for example \"Orders.txt\"");
            }
            String other = stems.putIfAbsent(LeftName.stem(name).toLowerCase(Locale.ROOT), key);
            if (other != null) {
                add("$.layout.names." + key, "\"" + other + "\" is called so too", "Name them differently");
            }
        });
    }

    private void checkDialect() {
        if (!TemplateProblems.isDayPattern(settings.dialect().datePattern())) {
            add("$.dialect.datePattern", "it is no pattern of a day", "Write for example \"dd/MM/yyyy\"");
        }
    }

    private void checkTemplates() {
        EbpTemplates templates = settings.templates();
        if (templates.reference().isBlank()) {
            add("$.templates.reference", "it is blank", "Name the column that bears the external reference");
        }
        check("customers", templates.ofCustomers(), CustomerRow.class, OF_CUSTOMERS);
        check("billingAddresses", templates.ofBillingAddresses(), CustomerRow.class, OF_CUSTOMERS);
        check("deliveryAddresses", templates.ofDeliveryAddresses(), CustomerRow.class, OF_CUSTOMERS);
        for (DocumentType type : settings.layout().names().documents().all().keySet()) {
            String key = "documents." + EbpDocumentFiles.keyOf(type);
            check(key, templates.of(type), DocumentRow.class, OF_DOCUMENTS);
        }
        if (templates.hasDeposits()) {
            check("deposits", List.copyOf(templates.deposits()), DocumentRow.class, List.of());
        }
        check("payments", templates.ofPayments(), PaymentRow.class, OF_PAYMENTS);
        if (templates.hasDeposits() && !templates.ofPayments().isEmpty()) {
            add(
                    "$.templates.payments",
                    "deposits are written with their documents, and payments in files of their own too",
                    "Remove \"deposits\" or \"payments\"");
        }
    }

    private void check(String key, List<EbpColumn> columns, Class<?> rows, List<Set<EbpField>> needed) {
        if (!columns.isEmpty()) {
            var maker = new CellMaker(settings.dialect(), settings.figures());
            problems.addAll(new TemplateProblems("$.templates." + key, columns, rows, maker).all(needed));
        } else if (rows == CustomerRow.class) {
            add("$.templates." + key, "it is empty", "Write its columns, or leave it out for ours");
        }
    }

    private void checkExports() {
        EbpExports exports = settings.exports();
        if (!DelimitedReader.canResume(exports.dialect().encoding().charset())) {
            add(
                    "$.exports.dialect.encoding.charset",
                    "such files cannot be read from their middle",
                    "Export in another one");
        }
        if (!settings.templates().ofPayments().isEmpty() && exports.paymentReference() == null) {
            add(
                    "$.exports.paymentReference",
                    "missing, and payments that are written cannot be found again without it",
                    "Name the column of EBP's export of payments that has their external reference");
        }
    }

    private void checkTimes() {
        if (settings.writing().askAgain().isNegative()
                || settings.writing().askAgain().isZero()) {
            add("$.writing.askAgain", "it is not above 0", "Write a time, for example \"PT15M\"");
        }
        if (settings.writing().settle().isNegative()) {
            add("$.writing.settle", "it is below 0", "Write a time, for example \"PT2M\"");
        }
    }

    /** What ends a word of the command would make another command of it. */
    private void checkBatch(EbpBatch batch) {
        Map<String, String> words = new HashMap<>(Map.of("database", batch.database(), "user", batch.user()));
        if (batch.folder() != null) {
            words.put("folder", batch.folder());
        }
        words.forEach((key, word) -> {
            if (word.isBlank() || !BatchFile.isWord(word)) {
                add("$.batch." + key, "it is blank, or has a semicolon, a quote or a line break", "Write it without");
            }
        });
        Set<String> kinds = settings.layout().names().all().keySet();
        batch.imports().forEach((kind, how) -> {
            if (!kinds.contains(kind)) {
                add("$.batch.imports." + kind, "no files are of that kind", "Write one of " + String.join(", ", kinds));
            }
            if (!BatchFile.isWord(how.category()) || !BatchFile.isWord(how.model())) {
                add("$.batch.imports." + kind, "a name has a semicolon, a quote or a line break", "Rename the model");
            }
        });
        new Sheets(settings)
                .kinds().stream().filter(kind -> batch.of(kind) == null).forEach(kind -> {
                    add(
                            "$.batch.imports." + kind,
                            "missing, and no category of EBP's is known for it",
                            "Write the category and the model of the import");
                });
    }

    private void add(String path, String what, String remedy) {
        problems.add(new Problem(path, what, remedy));
    }
}
