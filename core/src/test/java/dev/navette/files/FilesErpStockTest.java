package dev.navette.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.Fault;
import dev.navette.model.ArticleStock;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("ART-19")
class FilesErpStockTest {

    @TempDir
    private Path temp;

    private ErpFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new ErpFolder(temp);
    }

    @Test
    void gathersTheWarehousesOfAnArticle() {
        folder.stock("EM-1;PARIS;5;2;oui\nEM-1;LYON;1,5;;oui\nEM-2;PARIS;;;non\nEM-3;PARIS;0;0;O\n");

        List<Read<ArticleStock>> reads = ErpFolder.all(reader(), 1);

        assertThat(reads)
                .containsExactly(
                        Read.of("EM-1", stock("EM-1", true, Map.of("PARIS", held("5", "2"), "LYON", held("1.5", "0")))),
                        Read.of("EM-2", stock("EM-2", false, Map.of("PARIS", held("0", "0")))),
                        Read.of("EM-3", stock("EM-3", true, Map.of("PARIS", held("0", "0")))));
    }

    @Test
    void takesOnlyTheLinesThatAreMeantAndTheirWarehouses() {
        folder.stock("EM-1;PARIS;5;0;oui\nEM-1;CASSE;9;0;oui\nEM-2;CASSE;7;0;oui\nEM-1;LYON;1;0;oui\n");
        String mapping = ErpFolder.MAPPING.replace(
                "\"stock.csv\"", "\"stock.csv\", \"only\": {\"column\": \"Dépôt\", \"isNot\": [\"CASSE\"]}");
        StockReader reader = folder.open(mapping).role(StockReader.class).orElseThrow();

        assertThat(reader.warehouses()).containsExactlyInAnyOrder("PARIS", "LYON");
        assertThat(ErpFolder.all(reader, 10))
                .containsExactly(Read.of(
                        "EM-1", stock("EM-1", true, Map.of("PARIS", held("5", "0"), "LYON", held("1", "0")))));
    }

    @Test
    void neverTakesAPartOfAnArticlesStock() {
        folder.stock("""
                EM-1;PARIS;5;0;oui
                EM-1;LYON;cinq;0;oui
                EM-2;PARIS;5;0;oui
                EM-2;LYON;5
                EM-3;PARIS;5;0;oui
                EM-3;PARIS;6;0;oui
                EM-4;PARIS;;0;oui
                EM-5;PARIS;5;0;oui
                EM-5;LYON;5;0;non
                EM-6;PARIS;5;0;oui
                """);

        List<Read<ArticleStock>> reads = ErpFolder.all(reader(), 3);

        assertThat(reads).extracting(Read::name).containsExactly("EM-1", "EM-2", "EM-3", "EM-4", "EM-5", "EM-6");
        assertThat(reads)
                .extracting(FilesErpStockTest::message)
                .containsExactly(
                        "\"cinq\" is not a number (files stock.csv, line 3, column Stock réel). Write it like 1234,50.",
                        "The line has 3 fields instead of 5 (files stock.csv, line 5). Give it the fields of the header; a"
                                + " field that holds the separator ; stands between \".",
                        "The warehouse PARIS has another line of this article (files stock.csv, line 7, column Dépôt). Keep"
                                + " one line for each article and warehouse.",
                        "The column Stock réel is empty (files stock.csv, line 8, column Stock réel). Fill it in.",
                        "Another line of this article says the contrary (files stock.csv, line 10, column Suivi en stock)."
                                + " Say the same on all of them.",
                        "none");
    }

    @Test
    void takesNothingOfAnArticleWhoseLinesAreNotTogether() {
        folder.stock("EM-1;PARIS;5;0;oui\nEM-2;PARIS;1;0;oui\nEM-1;LYON;5;0;oui\nEM-3;PARIS;1;0;oui\n");

        Page<ArticleStock> page = reader().read(reader().begin(Selection.everything()), 10);

        assertThat(page.total()).hasValue(3);
        assertThat(page.reads()).extracting(Read::name).containsExactly("EM-1", "EM-2", "EM-3");
        assertThat(page.reads())
                .extracting(FilesErpStockTest::message)
                .containsExactly(
                        "Its lines are not together (files stock.csv, article EM-1, from lines 2 and 4 on). Sort the file by"
                                + " article; until then its stock is not taken.",
                        "none",
                        "none");
    }

    @Test
    void doubtsTheNeighboursOfALineWithoutAReference() {
        folder.stock("EM-1;PARIS;5;0;oui\n;LYON;1;0;oui\nEM-2;PARIS;1;0;oui\nEM-3;PARIS;1;0;oui\n");

        List<Read<ArticleStock>> reads = ErpFolder.all(reader(), 10);

        assertThat(reads).extracting(Read::name).containsExactly("EM-1", "stock.csv:3", "EM-2", "EM-3");
        String doubt =
                "Line 3 has no readable reference and stands beside this article's lines, so that it may be its own"
                        + " (files stock.csv, article %s). Mend line 3.";
        assertThat(reads)
                .extracting(FilesErpStockTest::message)
                .containsExactly(
                        doubt.formatted("EM-1, line 2"),
                        "The column Code article is empty (files stock.csv, line 3, column Code article). Fill it in.",
                        doubt.formatted("EM-2, line 4"),
                        "none");
    }

    @Test
    void namesItsWarehouses() {
        folder.stock("EM-1;PARIS;5;0;oui\nEM-1; LYON ;1;0;oui\nEM-2;PARIS;1;0;oui\n");

        assertThat(reader().warehouses()).containsExactlyInAnyOrder("PARIS", "LYON");
    }

    @Test
    void readsSomeByName() {
        folder.stock(
                "EM-1;PARIS;5;0;oui\nEM-1;LYON;1;0;oui\nEM-2;PARIS;1;0;oui\nEM-3;PARIS;1;0;oui\nEM-2;LYON;1;0;oui\n");

        List<Read<ArticleStock>> reads = reader().named(List.of("EM-2", "EM-1"));

        assertThat(reads).extracting(Read::name).containsExactly("EM-1", "EM-2");
        assertThat(reads.get(0).element())
                .isEqualTo(stock("EM-1", true, Map.of("PARIS", held("5", "0"), "LYON", held("1", "0"))));
        assertThat(message(reads.get(1)))
                .isEqualTo(
                        "Its lines are not together (files stock.csv, article EM-2, from lines 4 and 6 on). Sort the file by"
                                + " article; until then its stock is not taken.");
    }

    private StockReader reader() {
        return folder.open().role(StockReader.class).orElseThrow();
    }

    private static ArticleStock stock(String reference, boolean tracked, Map<String, WarehouseStock> warehouses) {
        return new ArticleStock(new Reference(reference), tracked, warehouses);
    }

    private static WarehouseStock held(String real, String customerOrders) {
        return new WarehouseStock(Quantity.of(real), Quantity.of(customerOrders), Quantity.ZERO);
    }

    private static String message(Read<ArticleStock> read) {
        Fault fault = read.fault();
        return fault == null ? "none" : fault.message();
    }
}
