package dev.navette.ebp;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.sales.DocumentItem;
import dev.navette.model.sales.ErpDocument;
import dev.navette.model.sales.ExternalReference;
import dev.navette.spi.DocumentReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;

import static org.assertj.core.api.Assertions.assertThat;

/** What EBP exports, read as documents. */
@Tag("ORD-28")
class ReadingDocumentsTest {

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
    @Tag("ORD-3")
    void numberAndTotalAreReadBack() throws IOException {
        ebp.exportOrder("CM00000012", "s1:1042 Web 1042");

        List<ErpDocument> documents = reader().bearing(Set.of(new ExternalReference("s1:1042")));

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.number()).isEqualTo("CM00000012");
            assertThat(document.gross()).isEqualTo(Money.of("12.00", "EUR"));
            assertThat(document.reference()).hasToString("s1:1042");
            assertThat(document.customer()).isEqualTo("WEB00029");
            assertThat(document.date()).isEqualTo(Papers.DAY);
        });
    }

    @Test
    void linesOfOneNumberAreOneDocumentWithItsItems() throws IOException {
        ebp.export(
                "Orders.txt",
                OpenEbp.DOCUMENT_HEADER,
                OpenEbp.line("CM1", "s1:1", "18,00", "EM-1", "2,5"),
                OpenEbp.line("CM1", "s1:1", "18,00", "EM-2", "1,00000000"),
                OpenEbp.line("CM1", "s1:1", "18,00", "", ""),
                OpenEbp.line("CM2", "", "5,00", "EM-1", "1"));

        Page<ErpDocument> page = reader().read(reader().begin(Selection.everything()), 10);

        assertThat(page.reads()).extracting(Read::name).containsExactly("ORDER:CM1", "ORDER:CM2");
        assertThat(element(page.reads().get(0)).items())
                .containsExactly(
                        new DocumentItem(new Reference("EM-1"), new Quantity(new BigDecimal("2.5"))),
                        new DocumentItem(new Reference("EM-2"), Quantity.of(1)));
        assertThat(element(page.reads().get(1)).reference())
                .as("not every document is ours")
                .isNull();
    }

    @Test
    void linesThatDoNotStandTogetherAreTold() throws IOException {
        ebp.export(
                "Orders.txt",
                OpenEbp.DOCUMENT_HEADER,
                OpenEbp.line("CM1", "s1:1", "18,00", "EM-1", "2"),
                OpenEbp.line("CM2", "s1:2", "18,00", "EM-1", "2"),
                OpenEbp.line("CM1", "s1:1", "18,00", "EM-2", "1"));

        Page<ErpDocument> page = reader().read(reader().begin(Selection.everything()), 10);

        assertThat(page.reads()).hasSize(3);
        assertThat(Objects.requireNonNull(page.reads().get(2).fault()).message())
                .isEqualTo(
                        "Its lines do not stand together (EBP Orders.txt, document ORDER:CM1). Sort the export by the"
                                + " number of the document.");
    }

    @Test
    void whatSaysItsOriginIsMadeOfItWhateverItsType() throws IOException {
        var usual = EbpExports.DocumentLabels.USUAL;
        ebp.with(ebp.settings()
                .with(EbpExports.USUAL.with(new EbpExports.DocumentLabels(
                        usual.number(),
                        null,
                        usual.date(),
                        usual.gross(),
                        usual.customer(),
                        null,
                        null,
                        List.of(),
                        "Document - Origine",
                        usual.goods(),
                        usual.shipment()))));
        String header = "\"Document - Numéro du document\";\"Document - Date\";\"Document - Référence\";"
                + "\"Document - Total TTC\";\"Document - Origine\"";
        ebp.export(
                "Orders.txt",
                header,
                "\"CM2\";\"20/11/2026\";\"s1:1\";\"12,00\";\"CM1\"",
                "\"CM1\";\"20/11/2026\";\"s1:1\";\"12,00\";\"\"");

        DocumentReader reader = reader();

        assertThat(reader.bearing(Set.of(new ExternalReference("s1:1"))))
                .extracting(ErpDocument::number)
                .containsExactly("CM1");
        assertThat(element(reader.named(List.of("ORDER:CM2")).get(0)).from())
                .containsExactly(new ExternalReference("s1:1"));
    }

    private static ErpDocument element(Read<ErpDocument> read) {
        return Objects.requireNonNull(read.element());
    }

    private DocumentReader reader() {
        return ebp.role(DocumentReader.class);
    }
}
