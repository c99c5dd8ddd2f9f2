package dev.navette.ebp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreachableException;
import dev.navette.model.ForeignId;
import dev.navette.model.sales.SalesDocument;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Outcome;
import dev.navette.spi.Resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What EBP's exports say of documents that are to be left, and what they say where they are not there. */
@Tag("ORD-3")
class ExportedDocumentsTest {

    private static final SalesDocument ORDER = Papers.order("s1:1042");
    private static final Claim CLAIM = OpenEbp.claim("s1:1042");

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
    void anExportThatIsNotThereTellsNothing() throws IOException {
        for (String name : ebp.names("exports")) {
            Files.delete(ebp.folder("exports").resolve(name));
        }

        Resolution resolution = resolve(ebp.attempt(1));

        assertThat(resolution).isInstanceOf(Resolution.Unknown.class);
        assertThatThrownBy(() -> ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(1)))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("EBP has exported no sales documents");
    }

    @Test
    void aTypeThatIsNotExportedWaits() throws IOException {
        Files.delete(ebp.folder("exports").resolve("Orders.txt"));

        List<Outcome> outcomes = ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(1));

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.RetryLater.class,
                        later -> assertThat(later.fault().what())
                                .isEqualTo(
                                        "EBP's export Orders.txt is not there, so that nobody can tell what EBP has"));
        assertThat(ebp.names("out")).isEmpty();
    }

    @Test
    void anExportWithALineThatCannotBeReadTellsNothingOfWhatIsNotInIt() throws IOException {
        ebp.export("Orders.txt", OpenEbp.DOCUMENT_HEADER, "\"CM1\";\"20/11/2026\";\"WEB");

        Resolution resolution = resolve(ebp.attempt(1));

        assertThat(resolution).isInstanceOf(Resolution.Unknown.class);
    }

    @Test
    void whatEbpHasAlreadyIsNotLeft() throws IOException {
        ebp.exportOrder("CM1", "s1:1042");

        List<Outcome> outcomes = ebp.documents().write(List.of(OpenEbp.write(ORDER)), ebp.attempt(1));

        assertThat(outcomes).containsExactly(Waiting.unchanged(new ForeignId("ORDER:CM1")));
        assertThat(ebp.names("out")).isEmpty();
    }

    @Test
    void whatEbpHasIsFoundInBothForms() throws IOException {
        ebp.export(
                "Orders.txt",
                OpenEbp.DOCUMENT_HEADER,
                OpenEbp.line("CM1", "s1:1042", "12,00", "EM-1", "2"),
                OpenEbp.line("CM2", "Document importé n° s1:1043", "12,00", "EM-1", "2"),
                OpenEbp.line("CM3", "s1:1044/2 Web 1044", "12,00", "EM-1", "2"),
                OpenEbp.line("CM4", "commande de Paul s1:1045", "12,00", "EM-1", "2"));
        List<Claim> claims = Stream.of("s1:1042", "s1:1043", "s1:1044", "s1:1044/2", "s1:1045", "s1:104")
                .map(OpenEbp::claim)
                .toList();

        List<Resolution> resolutions = ebp.documents().resolve(claims, ebp.attempt(1));

        assertThat(resolutions)
                .containsExactly(
                        Resolution.found(new ForeignId("ORDER:CM1")),
                        Resolution.found(new ForeignId("ORDER:CM2")),
                        Resolution.absent(),
                        Resolution.found(new ForeignId("ORDER:CM3")),
                        Resolution.absent(),
                        Resolution.absent());
    }

    @Test
    void twoOfOneReferenceAreForAPerson() throws IOException {
        ebp.export(
                "Orders.txt",
                OpenEbp.DOCUMENT_HEADER,
                OpenEbp.line("CM1", "s1:1042", "12,00", "EM-1", "2"),
                OpenEbp.line("CM2", "s1:1042", "12,00", "EM-1", "2"));

        Resolution resolution = resolve(ebp.attempt(1));

        assertThat(resolution)
                .isEqualTo(new Resolution.Several(List.of(new ForeignId("ORDER:CM1"), new ForeignId("ORDER:CM2"))));
    }

    @Test
    void aReferenceThatEbpCopiedIsNoSecondDocument() throws IOException {
        ebp.exportOrder("CM1", "s1:1042");
        ebp.export("Deliveries.txt", OpenEbp.DOCUMENT_HEADER, OpenEbp.line("BL1", "s1:1042", "12,00", "EM-1", "2"));

        Resolution resolution = resolve(ebp.attempt(1));

        assertThat(resolution).isEqualTo(Resolution.found(new ForeignId("ORDER:CM1")));
    }

    private Resolution resolve(Attempt attempt) {
        return ebp.documents().resolve(List.of(CLAIM), attempt).get(0);
    }
}
