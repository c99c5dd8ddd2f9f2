package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Check;
import dev.navette.spi.SelfTest;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-3")
class FolderChecksTest {

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
    void whatIsThereIsSaid() {
        assertThat(checks())
                .allMatch(check -> check.verdict() == Check.Verdict.OK)
                .hasSize(10);
    }

    @Test
    void aColumnForReferencesThatIsNotExportedIsNamed() {
        ebp.with(ebp.settings().with(EbpTemplates.USUAL.referringBy("Document - RefWeb*")));

        assertThat(checks())
                .filteredOn(check -> check.path().equals("$.exports.documents.orders"))
                .extracting(Check::what)
                .singleElement()
                .asString()
                .startsWith("The file lacks the column \"Document - RefWeb*\" (EBP Orders.txt");
    }

    @Test
    void typesThatAreNotExportedAreAWarningWhileOneIs() throws IOException {
        Files.delete(ebp.folder("exports").resolve("Quotes.txt"));
        Files.delete(ebp.folder("exports").resolve("Invoices.txt"));

        assertThat(checks())
                .filteredOn(check -> check.verdict() != Check.Verdict.OK)
                .extracting(Check::toString)
                .containsExactly(
                        "warning  $.exports.documents: EBP has not exported Quotes.txt, Invoices.txt, so that no"
                                + " such documents are written. Export them, or write an empty list for them in"
                                + " templates.documents.");
    }

    @Test
    void aFileThatWaitsAndIsTakenAlreadyIsToldBeforeSomebodyImportsItAgain() throws IOException {
        ebp.documents().write(List.of(OpenEbp.write(Papers.order("s1:1042"))), ebp.attempt(1));
        ebp.exportOrder("CM1", "s1:1042");

        assertThat(checks())
                .filteredOn(check -> check.path().equals("$.layout.out") && check.verdict() == Check.Verdict.WARNING)
                .extracting(Check::toString)
                .containsExactly(
                        "warning  $.layout.out: Orders-20261120T101500000Z-00000000000000000000000000000001.txt"
                                + " still waits to be imported, and EBP has of it already. Move it to done: imported again, it makes"
                                + " a second document.");
    }

    private List<Check> checks() {
        return ebp.role(SelfTest.class).checks();
    }
}
