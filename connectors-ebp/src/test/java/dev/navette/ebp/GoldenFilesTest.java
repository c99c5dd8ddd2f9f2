package dev.navette.ebp;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.navette.model.Basis;
import dev.navette.model.sales.DocumentLine;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Outcome;
import dev.navette.spi.Write;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Dialect;
import dev.navette.text.Row;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Import files byte by byte. After a change that is meant:
 * {@code mvn -pl connectors-ebp test -Dtest=GoldenFilesTest -Dnavette.write-golden=true}, and look at the difference.
 */
@Tag("PRO-8")
class GoldenFilesTest {

    private static final Path KEPT = Path.of("src", "test", "resources", "golden");

    @TempDir
    private Path folder;

    private OpenEbp ebp;

    @BeforeEach
    void anEbp() throws IOException {
        ebp = new OpenEbp(folder);
        GoldenFiles.export(ebp, ebp.settings());
    }

    @AfterEach
    void close() {
        ebp.close();
    }

    static Stream<GoldenFiles.Golden> documents() {
        return GoldenFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentsAreWrittenByteByByte(GoldenFiles.Golden golden) throws IOException {
        ebp.with(golden.settings().apply(ebp.settings()));
        GoldenFiles.export(ebp, ebp.settings());
        List<Write<SalesDocument>> batch =
                golden.documents().stream().map(OpenEbp::write).toList();

        List<Outcome> outcomes = ebp.documents().write(batch, ebp.attempt(1));

        assertThat(outcomes).allMatch(outcome -> outcome.kind() == Outcome.Kind.PENDING);
        assertThat(bytes(ebp.only("out"))).isEqualTo(kept(golden.name(), ebp.only("out")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatStandsInAGoldenFileIsWhatWasWritten(GoldenFiles.Golden golden) {
        try (DelimitedReader reader =
                DelimitedReader.open(KEPT.resolve(golden.name() + ".txt"), Dialect.FRENCH_WINDOWS)) {
            for (SalesDocument document : golden.documents()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (DocumentLine line : document.money().lines()) {
                    Row row = reader.next().orElseThrow();
                    compareHead(document, row, reader);
                    compareLine(document, line, row, reader);
                    sum = sum.add(line.amount().amount());
                    assertThat(row.fault()).isEmpty();
                }
                compareFooter(document, sum, reader);
            }
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    @Tag("CUS-7")
    void customersAreWrittenByteByByte() throws IOException {
        List<Outcome> outcomes = ebp.customers().write(List.of(OpenEbp.write(GoldenFiles.customer())), ebp.attempt(1));

        assertThat(outcomes).allMatch(outcome -> outcome.kind() == Outcome.Kind.PENDING);
        assertThat(bytes(ebp.only("out"))).isEqualTo(kept("customer", ebp.only("out")));
    }

    @Test
    void aGoldenCustomerIsReadBack() {
        try (DelimitedReader reader = DelimitedReader.open(KEPT.resolve("customer.txt"), Dialect.FRENCH_WINDOWS)) {
            Row row = reader.next().orElseThrow();

            assertThat(text(row, reader, "Code (tiers)")).isEqualTo("WEB00029");
            assertThat(text(row, reader, "Nom")).isEqualTo("L'Épicerie \"du Port\"");
            assertThat(text(row, reader, "Statut")).isEqualTo("A");
            assertThat(text(row, reader, "Adresse 1 (facturation)"))
                    .as("a line that is too long goes on in the next")
                    .isEqualTo("Zone artisanale des Quatre Vents et du");
            assertThat(text(row, reader, "Adresse 2 (facturation)")).isEqualTo("Grand Large");
            assertThat(text(row, reader, "Adresse 2 (livraison)")).isEqualTo("Bâtiment « B »; escalier 2");
            assertThat(text(row, reader, "Siren")).isEqualTo("732829320");
            assertThat(text(row, reader, "Code de la catégorie tarifaire")).isEqualTo("PRO");
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    @Tag("CUS-8")
    void addressesOfCustomersThatAreThereAreWrittenByteByByte() throws IOException {
        List<Outcome> outcomes = ebp.customers()
                .write(List.of(OpenEbp.update(GoldenFiles.customer(), GoldenFiles.parts())), ebp.attempt(1));

        assertThat(outcomes).allMatch(outcome -> outcome.kind() == Outcome.Kind.PENDING);
        List<String> names = ebp.names("out");
        assertThat(names).hasSize(2);
        Path billing = ebp.folder("out").resolve(names.get(0));
        Path delivery = ebp.folder("out").resolve(names.get(1));
        assertThat(bytes(billing)).isEqualTo(kept("billing-addresses", billing));
        assertThat(bytes(delivery)).isEqualTo(kept("delivery-addresses", delivery));
    }

    @Test
    void aGoldenAddressIsReadBackAndBringsNothingElse() {
        var columns = new ArrayList<String>();
        try (DelimitedReader reader =
                DelimitedReader.open(KEPT.resolve("delivery-addresses.txt"), Dialect.FRENCH_WINDOWS)) {
            Row row = reader.next().orElseThrow();
            columns.addAll(reader.columns());

            assertThat(text(row, reader, "Code (tiers)")).isEqualTo("WEB00029");
            assertThat(text(row, reader, "Nom"))
                    .as("EBP's own, which is not to change")
                    .isEqualTo("Épicerie du Port (ancien nom)");
            assertThat(text(row, reader, "Nom (adresse) (livraison)")).isEqualTo("Zoé Lefèvre");
            assertThat(text(row, reader, "Adresse 1 (livraison)")).isEqualTo("12 rue de l'Église");
            assertThat(text(row, reader, "Code postal (livraison)")).isEqualTo("44000");
        }
        assertThat(columns).noneMatch(column -> column.contains("facturation") || column.equals("Statut"));
    }

    private static void compareHead(SalesDocument document, Row row, DelimitedReader reader) {
        String custom = "Document - RefWeb*";
        String reference = document.reference().text();
        String label = document.head().label();
        if (reader.columns().contains(custom)) {
            assertThat(text(row, reader, custom)).isEqualTo(reference);
            assertThat(text(row, reader, "Document - Référence")).isEqualTo(label);
        } else {
            assertThat(text(row, reader, "Document - Référence")).isEqualTo(reference + " " + label);
        }
        assertThat(References.in(text(row, reader, "Document - Référence")).map(Object::toString))
                .isEqualTo(reader.columns().contains(custom) ? Optional.empty() : Optional.of(reference));
        assertThat(text(row, reader, "Document - Numéro du document"))
                .isEqualTo(Optional.ofNullable(document.head().number()).orElse(reference));
        assertThat(row.date(reader.column("Document - Date")))
                .isEqualTo(document.head().date());
        assertThat(text(row, reader, "Document - Code client"))
                .isEqualTo(document.customer().code());
        assertThat(text(row, reader, "Document - Notes en texte brut")).isEqualTo(notes(document));
    }

    private static void compareLine(SalesDocument document, DocumentLine line, Row row, DelimitedReader reader) {
        boolean net = document.money().basis() == Basis.NET;
        assertThat(text(row, reader, "Ligne - Code article"))
                .isEqualTo(line.article().value());
        assertThat(text(row, reader, "Ligne - Description")).isEqualTo(line.label());
        assertThat(row.decimal(reader.column("Ligne - Quantité")))
                .isEqualByComparingTo(line.quantity().value());
        assertThat(row.decimal(reader.column("Ligne - Taux de TVA")))
                .isEqualByComparingTo(line.vat().get(0).rate());
        BigDecimal price = row.decimal(reader.column(net ? "Ligne - PV HT" : "Ligne - PV TTC"));
        assertThat(price).isEqualByComparingTo(line.unitPrice().amount());
        assertThat(row.decimal(reader.column(net ? "Ligne - PV TTC" : "Ligne - PV HT")))
                .isNull();
        BigDecimal rate = row.decimal(reader.column("Ligne - % remise unitaire cumulé"));
        BigDecimal left = rate == null ? BigDecimal.ONE : BigDecimal.ONE.subtract(rate.movePointLeft(2));
        assertThat(line.quantity().value().multiply(price).multiply(left).setScale(2, RoundingMode.HALF_UP))
                .as("what EBP comes to by quantity, price and discount")
                .isEqualByComparingTo(line.amount().amount());
    }

    private static void compareFooter(SalesDocument document, BigDecimal lines, DelimitedReader reader) {
        assertThat(reader.columns()).contains("Document - Frais de port HT");
        BigDecimal whole = document.money().shipping() == null
                ? lines
                : lines.add(document.money().shipping().amount().amount());
        BigDecimal total = document.money().basis() == Basis.NET
                ? document.money().net().amount()
                : document.money().gross().amount();
        assertThat(whole).isEqualByComparingTo(total);
    }

    /** As they were written: on one line, with what Windows-1252 lacks spelt otherwise, and what is credited first. */
    private static String notes(SalesDocument document) {
        String credited = document.credits() == null ? "" : "Avoir sur " + document.credits() + " ";
        return (credited + document.head().notes().replace("\r\n", " ").replace("ř", "r")).strip();
    }

    private static String text(Row row, DelimitedReader reader, String column) {
        return Optional.ofNullable(row.text(reader.column(column))).orElse("");
    }

    /** As characters, so that a difference can be read; Windows-1252 has one for each byte that we write. */
    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), OpenEbp.WINDOWS);
    }

    private static String kept(String name, Path made) throws IOException {
        Path file = KEPT.resolve(name + ".txt");
        if (Boolean.getBoolean("navette.write-golden")) {
            Files.createDirectories(KEPT);
            Files.write(file, Files.readAllBytes(made));
        }
        return Files.exists(file) ? bytes(file) : "";
    }
}
