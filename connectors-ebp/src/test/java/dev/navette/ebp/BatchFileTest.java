package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.Problem;
import dev.navette.model.Check;
import dev.navette.model.Secret;
import dev.navette.model.sales.DocumentType;
import dev.navette.spi.SelfTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class BatchFileTest {

    private static final Map<String, EbpBatch.Import> MODELS = Map.of(
            "documents.quotes", new EbpBatch.Import("SaleQuotes", "Devis web"),
            "documents.creditNotes", new EbpBatch.Import("SaleCreditMemos", "Avoirs web"));

    @TempDir
    private Path folder;

    private OpenEbp ebp;

    @BeforeEach
    void anEbp() throws IOException {
        ebp = new OpenEbp(folder);
    }

    @AfterEach
    void close() {
        ebp.close();
    }

    @Test
    void itNamesEverythingThatWaitsCustomersFirst() throws IOException {
        ebp.with(ebp.settings().with(batch(Secret.value("geheim"))));
        ebp.documents()
                .write(
                        List.of(
                                OpenEbp.write(Papers.of("s1:9", DocumentType.QUOTE)
                                        .line("EM-1", "Café", 1, "6.00", "20")
                                        .made()),
                                OpenEbp.write(Papers.order("s1:1042"))),
                        ebp.attempt(1));

        ebp.customers().write(List.of(OpenEbp.write(Papers.customer("WEB00029"))), ebp.attempt(2));

        assertThat(ebp.text(ebp.folder("out").resolve("Batch.txt")))
                .isEqualTo("/Database=\"C:\\EBP\\dossier.ebp\";WEB;geheim\r\n"
                        + "/Import=\"N:\\web\\Customers-20261120T101500000Z-00000000000000000000000000000002.txt\";"
                        + "Customers;Navette clients\r\n"
                        + "/Import=\"N:\\web\\Quotes-20261120T101500000Z-00000000000000000000000000000001.txt\";"
                        + "SaleQuotes;Devis web\r\n"
                        + "/Import=\"N:\\web\\Orders-20261120T101500000Z-00000000000000000000000000000001.txt\";"
                        + "SaleOrders;Navette commandes\r\n");
    }

    @Test
    @Tag("PRO-2")
    void nobodyElseMayReadIt() throws IOException {
        ebp.with(ebp.settings().with(batch(Secret.value("geheim"))));
        ebp.documents().write(List.of(OpenEbp.write(Papers.order("s1:1042"))), ebp.attempt(1));
        Path file = ebp.folder("out").resolve("Batch.txt");
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"), "no owners here");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutOneNothingOfItIsWritten() throws IOException {
        ebp.documents().write(List.of(OpenEbp.write(Papers.order("s1:1042"))), ebp.attempt(1));

        assertThat(ebp.names("out")).noneMatch(name -> name.startsWith("Batch"));
    }

    @Test
    void aPasswordThatIsNowhereHoldsUpNoFile() throws IOException {
        ebp.with(ebp.settings().with(batch(Secret.file(ebp.folder("nowhere")))));

        ebp.documents().write(List.of(OpenEbp.write(Papers.order("s1:1042"))), ebp.attempt(1));

        assertThat(ebp.names("out")).singleElement().asString().startsWith("Orders-");
    }

    @Test
    @Tag("PRO-3")
    void oneThatLiesThereIsTold() throws IOException {
        ebp.with(ebp.settings().with(batch(Secret.value("geheim"))));
        ebp.documents().write(List.of(OpenEbp.write(Papers.order("s1:1042"))), ebp.attempt(1));

        List<Check> checks = ebp.role(SelfTest.class).checks();

        assertThat(checks)
                .filteredOn(check -> check.path().equals("$.batch"))
                .extracting(Check::toString)
                .containsExactly(
                        "warning  $.batch: Batch.txt lies there, with EBP's password in plain characters. Delete it"
                                + " once it has run.");
    }

    @Test
    @Tag("PRO-1")
    void whatWouldBeAnotherCommandIsRefused() {
        var batch = new EbpBatch(
                "C:\\EBP\\d.ebp\"; /Import=\"x",
                "WEB",
                null,
                null,
                Map.of(
                        "customers",
                        new EbpBatch.Import("Customers", "mo;dèle"),
                        "articles",
                        new EbpBatch.Import("a", "b")));

        assertThat(ebp.settings().with(batch).problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "$.batch.database",
                        "$.batch.imports.customers",
                        "$.batch.imports.articles",
                        "$.batch.imports.documents.quotes",
                        "$.batch.imports.documents.creditNotes");
    }

    private static EbpBatch batch(Secret password) {
        return new EbpBatch("C:\\EBP\\dossier.ebp", "WEB", password, "N:\\web", MODELS);
    }
}
