package dev.navette.ebp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.model.ForeignId;
import dev.navette.model.sales.DocumentType;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Dialect;
import dev.navette.text.Row;

/**
 * EBP as public sources describe it, and the person before it: takes the files that wait, numbers each document anew and makes
 * a second one of a second file, refuses one whose customer it does not know, and exports everything. Nobody here has seen a
 * real one.
 */
final class FakeEbp {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Path folder;
    private final EbpFilesSettings settings;
    private final Map<String, Map<String, String>> accounts = new LinkedHashMap<>();
    private final Map<ForeignId, Piece> pieces = new LinkedHashMap<>();
    private final List<Map<String, String>> payments = new ArrayList<>();
    private final Map<DocumentType, Integer> numbers = new HashMap<>();
    private FileTime last = FileTime.fromMillis(0);

    /** A sales document. */
    static final class Piece {
        final DocumentType type;
        final String number;
        String reference;
        LocalDate date;
        String customer;
        BigDecimal gross;
        final List<List<String>> items = new ArrayList<>();
        String state = "Provisoire";
        String carrier = "";
        String tracking = "";
        boolean damaged;

        Piece(DocumentType type, String number, String reference, LocalDate date, String customer, BigDecimal gross) {
            this.type = type;
            this.number = number;
            this.reference = reference;
            this.date = date;
            this.customer = customer;
            this.gross = gross;
        }

        ForeignId id() {
            return DocumentIds.of(type, number);
        }
    }

    FakeEbp(Path folder, EbpFilesSettings settings) {
        this.folder = folder;
        this.settings = settings;
        for (String name : List.of("out", "done", "error", "exports")) {
            make(folder.resolve(name));
        }
        export();
    }

    Map<String, Map<String, String>> accounts() {
        return accounts;
    }

    Map<ForeignId, Piece> pieces() {
        return pieces;
    }

    Piece piece(ForeignId id) {
        return Objects.requireNonNull(pieces.get(id), () -> "EBP has no " + id);
    }

    List<Map<String, String>> payments() {
        return payments;
    }

    Piece piece(DocumentType type, String reference, LocalDate date, String customer, BigDecimal gross) {
        var piece = new Piece(type, next(type), reference, date, customer, gross);
        pieces.put(piece.id(), piece);
        return piece;
    }

    /** Everything that waits, customers first, then what was exported by it. */
    void importAll() {
        new Sheets(settings).all().forEach((kind, sheet) -> {
            for (Path file : waiting(sheet)) {
                Optional<String> refusal = take(kind, file);
                move(file, refusal.isEmpty() ? "done" : "error");
                refusal.ifPresent(reason -> write(
                        folder.resolve("error").resolve(LeftName.stem(String.valueOf(file.getFileName())) + ".log"),
                        List.of(reason)));
            }
        });
        export();
    }

    /** All files anew, later than anything that was moved. */
    void export() {
        var customers = new ArrayList<String>();
        List<String> labels = List.of(
                "Code (tiers)", "Nom", "SIRET", "Siren", "E-mail (facturation)", "Numéro de TVA intracommunautaire");
        customers.add(line(labels));
        accounts.values()
                .forEach(account -> customers.add(line(labels.stream()
                        .map(label -> account.getOrDefault(label, ""))
                        .toList())));
        exported("Customers.txt", customers);
        settings.exports().documents().all().forEach(this::export);
        var paid = new ArrayList<>(List.of(line(List.of("Référence", "Montant"))));
        payments.forEach(payment ->
                paid.add(line(List.of(payment.getOrDefault("Référence", ""), payment.getOrDefault("Montant", "")))));
        exported("Payments.txt", paid);
    }

    private void export(DocumentType type, String file) {
        var lines = new ArrayList<String>();
        lines.add(line(List.of(
                "Document - Numéro du document",
                "Document - Date",
                "Document - Code client",
                "Document - Référence",
                "Document - Total TTC",
                "Document - Etat",
                "Document - Transporteur*",
                "Document - Colis*",
                "Ligne - Code article",
                "Ligne - Quantité")));
        pieces.values().stream().filter(piece -> piece.type == type).forEach(piece -> {
            List<List<String>> items = piece.items.isEmpty() ? List.of(List.of("", "")) : piece.items;
            for (List<String> item : items) {
                lines.add(line(List.of(
                        piece.number,
                        DAY.format(piece.date),
                        piece.customer,
                        piece.reference,
                        piece.damaged ? "beaucoup" : piece.gross.toPlainString().replace('.', ','),
                        piece.state,
                        piece.carrier,
                        piece.tracking,
                        item.get(0),
                        item.get(1))));
            }
        });
        exported(file, lines);
    }

    /** Why it is refused, or what of it is; the rest of it is taken. */
    private Optional<String> take(String kind, Path file) {
        List<Map<String, String>> rows = rows(file);
        if (kind.startsWith("documents.")) {
            return takeDocuments(typeOf(kind), rows);
        }
        if (kind.equals("payments")) {
            payments.addAll(rows);
        } else {
            rows.forEach(row -> accounts.computeIfAbsent(row.get("Code (tiers)"), none -> new TreeMap<>())
                    .putAll(row));
        }
        return Optional.empty();
    }

    private Optional<String> takeDocuments(DocumentType type, List<Map<String, String>> rows) {
        var byNumber = new LinkedHashMap<String, List<Map<String, String>>>();
        rows.forEach(
                row -> byNumber.computeIfAbsent(row.get("Document - Numéro du document"), none -> new ArrayList<>())
                        .add(row));
        var refusals = new ArrayList<String>();
        byNumber.values().forEach(lines -> {
            Map<String, String> head = lines.get(0);
            String customer = cell(head, "Document - Code client");
            if (!accounts.containsKey(customer)) {
                refusals.add("Le client " + customer + " n'existe pas (" + head.get("Document - Nom du client") + ")");
                return;
            }
            Piece piece = piece(
                    type,
                    cell(head, "Document - Référence"),
                    LocalDate.parse(head.get("Document - Date"), DAY),
                    customer,
                    gross(lines));
            lines.forEach(
                    line -> piece.items.add(List.of(line.get("Ligne - Code article"), line.get("Ligne - Quantité"))));
        });
        return refusals.isEmpty() ? Optional.empty() : Optional.of(String.join("\r\n", refusals));
    }

    /** The sum of each rate, taxed once. */
    private static BigDecimal gross(List<Map<String, String>> lines) {
        var nets = new TreeMap<BigDecimal, BigDecimal>();
        BigDecimal gross = BigDecimal.ZERO;
        for (Map<String, String> line : lines) {
            BigDecimal left = BigDecimal.ONE.subtract(
                    number(line.get("Ligne - % remise unitaire cumulé")).movePointLeft(2));
            BigDecimal quantity = number(line.get("Ligne - Quantité")).multiply(left);
            BigDecimal net =
                    number(line.get("Ligne - PV HT")).multiply(quantity).setScale(2, RoundingMode.HALF_UP);
            nets.merge(number(line.get("Ligne - Taux de TVA")), net, BigDecimal::add);
            gross = gross.add(
                    number(line.get("Ligne - PV TTC")).multiply(quantity).setScale(2, RoundingMode.HALF_UP));
        }
        for (var entry : nets.entrySet()) {
            BigDecimal tax = entry.getValue().multiply(entry.getKey().movePointLeft(2));
            gross = gross.add(entry.getValue()).add(tax.setScale(2, RoundingMode.HALF_UP));
        }
        return gross;
    }

    private static String cell(Map<String, String> row, String label) {
        return row.getOrDefault(label, "");
    }

    private static BigDecimal number(@Nullable String text) {
        return text == null || text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text.replace(',', '.'));
    }

    private static DocumentType typeOf(String kind) {
        return Stream.of(
                        DocumentType.QUOTE,
                        DocumentType.ORDER,
                        DocumentType.PREPARATION,
                        DocumentType.DELIVERY_NOTE,
                        DocumentType.INVOICE,
                        DocumentType.CREDIT_NOTE)
                .filter(type -> kind.equals("documents." + EbpDocumentFiles.keyOf(type)))
                .findFirst()
                .orElseThrow();
    }

    private String next(DocumentType type) {
        return type.name().substring(0, 2) + "%08d".formatted(numbers.merge(type, 1, Integer::sum));
    }

    private List<Path> waiting(Sheet sheet) {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> LeftName.parse(file, sheet.file()).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Map<String, String>> rows(Path file) {
        var rows = new ArrayList<Map<String, String>>();
        try (DelimitedReader reader = DelimitedReader.open(file, Dialect.FRENCH_WINDOWS)) {
            List<String> labels = reader.columns();
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                var cells = new LinkedHashMap<String, String>();
                for (int i = 0; i < labels.size(); i++) {
                    cells.put(labels.get(i), row.get().raw(new Column(labels.get(i), i)));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private void move(Path file, String box) {
        try {
            Files.move(file, folder.resolve(box).resolve(file.getFileName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void exported(String name, List<String> lines) {
        Path file = folder.resolve("exports").resolve(name);
        write(file, lines);
        try {
            FileTime moved = Files.getLastModifiedTime(folder.resolve("error"));
            FileTime now = moved.compareTo(last) > 0 ? moved : last;
            last = FileTime.from(now.toInstant().plusSeconds(1));
            Files.setLastModifiedTime(file, last);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String line(List<String> cells) {
        return "\""
                + String.join(
                        "\";\"",
                        cells.stream().map(cell -> cell.replace("\"", "\"\"")).toList()) + "\"";
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.writeString(file, String.join("\r\n", lines) + "\r\n", OpenEbp.WINDOWS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
