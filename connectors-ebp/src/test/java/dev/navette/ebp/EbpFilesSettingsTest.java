package dev.navette.ebp;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Problem;
import dev.navette.model.sales.DocumentType;
import dev.navette.text.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("PRO-1")
class EbpFilesSettingsTest {

    private static final EbpFilesSettings USUAL = EbpFilesSettings.in(Path.of("ebp"));

    @Test
    void aFolderIsEnough() {
        assertThat(Ebp.files(USUAL).problems()).isEmpty();
        assertThat(Ebp.files(USUAL.with(EbpTemplates.USUAL.referringBy("Document - RefWeb*")))
                        .problems())
                .isEmpty();
    }

    @Test
    void foldersAndNamesAreTakenOnce() {
        var names = new EbpFileNames(
                "Clients.txt", "clients.TXT", "a/b.txt", EbpDocumentFiles.USUAL, "Payments", "Orders.bat");
        var layout = new EbpLayout("out", "./out", " ", "exports", names);

        assertThat(USUAL.with(layout).problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "$.layout.done",
                        "$.layout.error",
                        "$.layout.names.billingAddresses",
                        "$.layout.names.deliveryAddresses",
                        "$.layout.names.payments",
                        "$.layout.names.batch");
    }

    @Test
    void aColumnSaysOneThing() {
        List<EbpColumn> columns = List.of(
                column("Document - Numéro du document", EbpField.DOCUMENT_NUMBER),
                column("Document - Numéro du document", EbpField.DOCUMENT_DATE).as("yyyy/MM/dd HH"),
                column(" ", EbpField.CUSTOMER_CODE),
                EbpColumn.of("Document - Référence", EbpField.DOCUMENT_REFERENCE, 10),
                EbpColumn.of("Ligne - Code article", EbpField.LINE_ARTICLE, 40).cut(),
                column("Ligne - Quantité", EbpField.LINE_QUANTITY).as("#.##"),
                EbpColumn.of("Ligne - PV HT", EbpField.LINE_NET_PRICE, 8),
                column("Ligne - Taux", EbpField.PAYMENT_REFERENCE),
                column("Ligne - Libellé", EbpField.LINE_LABEL).cut(),
                new EbpColumn("Rien", null, null, null, false, null, EbpColumn.TooLong.REFUSE),
                EbpColumn.constant("Constante", "deux\nlignes"),
                EbpColumn.constant("Grec", "Ω"));
        EbpDocumentTemplates documents = EbpDocumentTemplates.USUAL.with(DocumentType.ORDER, columns);

        assertThat(USUAL.with(EbpTemplates.USUAL.with(documents)).problems())
                .extracting(problem -> problem.path().replace("$.templates.documents.orders", ""))
                .containsExactlyInAnyOrder(
                        "[1].label",
                        "[1].format",
                        "[2].label",
                        "[3].length",
                        "[4].tooLong",
                        "[5].format",
                        "[6].length",
                        "[7].field",
                        "[8].tooLong",
                        "[9]",
                        "[10].constant",
                        "[11].constant",
                        ""); // no tax on lines
    }

    @Test
    void whatIsMissingIsNamedAsAProfileWritesIt() {
        EbpDocumentTemplates documents = EbpDocumentTemplates.USUAL.with(
                DocumentType.QUOTE, List.of(column("Document - Date", EbpField.DOCUMENT_DATE)));

        assertThat(USUAL.with(EbpTemplates.USUAL.with(documents)).problems())
                .extracting(Problem::toString)
                .contains("$.templates.documents.quotes: no column has \"document-reference\" or"
                        + " \"document-reference-and-label\". Add one.");
    }

    @Test
    void depositsAndPaymentsAreNotWrittenBoth() {
        EbpFilesSettings both = FakePaymentsWorld.withPayments(GoldenFiles.withDeposits(USUAL));

        assertThat(both.problems()).extracting(Problem::path).containsExactly("$.templates.payments");
    }

    @Test
    void aDayThatCannotBeWrittenIsRefused() {
        assertThat(USUAL.with(Dialect.FRENCH_WINDOWS.withDatePattern("dd/MM HH"))
                        .problems())
                .extracting(Problem::path)
                .containsExactly("$.dialect.datePattern");
    }

    private static EbpColumn column(String label, EbpField field) {
        return EbpColumn.of(label, field);
    }
}
