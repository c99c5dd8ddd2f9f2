package dev.navette.files;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.error.Fault;
import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connector;
import dev.navette.spi.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilesErpArticlesTest {

    private static final String PLAIN_HEADER = "Code article;Nom;PV HT;Taux de TVA\n";
    private static final String PLAIN_MAPPING = ErpFolder.MAPPING.replace("Libellé", "Nom");

    @TempDir
    private Path temp;

    private ErpFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new ErpFolder(temp);
    }

    @Test
    void readsAnExportInWindows1252WithFrenchHeaders() {
        folder.articles(
                "\"EM-1\";\"Café moulu 250 g\";\"3,90\";\"5,50\"\r\n\"EM-2\";\"Pâte d’œuf à 2 €\";\"1 234,5\";\"20\"\r\n");

        List<Read<Article>> reads = read();

        assertThat(reads)
                .containsExactly(
                        Read.of("EM-1", article("EM-1", "Café moulu 250 g", "3.90", "5.5")),
                        Read.of("EM-2", article("EM-2", "Pâte d’œuf à 2 €", "1234.50", "20")));
    }

    @Test
    void readsUtf8WithAMarkQuotedLineBreaksAndStock() {
        folder.write(
                "export.csv",
                "\uFEFFSKU,Name,Text,Price,Stock\n\"WOO-1\",\"Sweat, \"\"V\"\"\",\"Doux\nchaud\",12.5,-3\nWOO-2,Tasse,,,\n",
                StandardCharsets.UTF_8);
        String mapping = """
                {"articles": {"file": "export.csv", "charset": "UTF-8", "separator": ",", "decimalMark": ".",
                    "columns": {"reference": "SKU", "name": "Name", "description": "Text", "gross": "Price", "stock": "Stock"},
                    "constants": {"vatRate": 5.5}, "currency": "EUR", "warehouse": "PRINCIPAL"}}
                """;

        List<Read<Article>> reads = ErpFolder.all(reader(folder.open(mapping)), 10);

        assertThat(reads).extracting(Read::fault).containsOnlyNulls();
        Article sweat = element(reads.get(0));
        assertThat(sweat.texts()).isEqualTo(new ArticleTexts("Sweat, \"V\"", "Doux\nchaud"));
        assertThat(sweat.prices()).isEqualTo(new ArticlePrices(null, Money.of("12.50", "EUR"), new BigDecimal("5.5")));
        assertThat(sweat.stock())
                .isNotNull()
                .satisfies(stock -> assertThat(stock.warehouses())
                        .isEqualTo(Map.of("PRINCIPAL", WarehouseStock.real(Quantity.of(-3)))));
        Article cup = element(reads.get(1));
        assertThat(cup.texts().description()).isNull();
        assertThat(cup.prices().gross()).isNull();
        assertThat(cup.stock()).isNull();
    }

    @Test
    void namesFaultyLinesAndReadsTheOthers() {
        folder.articles("""
                "EM-1";"Café";"3,90";"5,50"
                "EM-2";"Thé";"3.90 €";"cinq"
                "EM-3";"Sel"
                "";"Sucre";"1,00";"5,50"
                "EM-5";"";"1,00";"5,50"
                "EM-6";"Poivre";"1,00";"120"
                "EM-7";"Riz";"2,10";"5,50"
                """);

        List<Read<Article>> reads = read();

        assertThat(reads)
                .extracting(Read::name)
                .containsExactly("EM-1", "EM-2", "EM-3", "articles.csv:5", "EM-5", "EM-6", "EM-7");
        assertThat(reads)
                .filteredOn(read -> read.fault() != null)
                .extracting(FilesErpArticlesTest::message)
                .containsExactly(
                        "\"3.90 €\" is not a number (column PV HT); \"cinq\" is not a number (column Taux de TVA)"
                                + " (files articles.csv, line 3). Write it like 1234,50.",
                        "The line has 2 fields instead of 4 (files articles.csv, line 4). Give it the fields of the header;"
                                + " a field that holds the separator ; stands between \".",
                        "The column Code article is empty (files articles.csv, line 5, column Code article). Fill it in.",
                        "The column Libellé is empty (files articles.csv, line 6, column Libellé). Fill it in.",
                        "The value cannot be taken: it is 120 (files articles.csv, line 7, column Taux de TVA). Write at most 100.");
    }

    @Test
    @Tag("ART-23")
    void takesNoneOfTheLinesThatClaimOneReference() {
        folder.articles("EM-1;Café;1;5,5\nEM-2;Thé;2;5,5\n EM-1 ;Café moulu;3;5,5\n");

        List<Read<Article>> reads = read();

        assertThat(reads).extracting(Read::name).containsExactly("EM-1", "EM-2", "EM-1");
        assertThat(reads.get(1).fault()).isNull();
        String expected = "The reference stands on 2 lines (files articles.csv, article EM-1, lines 2 and 4)."
                + " Keep one of them; until then none is taken.";
        assertThat(message(reads.get(0))).isEqualTo(expected);
        assertThat(message(reads.get(2))).isEqualTo(expected);
    }

    @Test
    void readsSomeByName() {
        folder.articles("EM-1;Café;1;5,5\nEM-2;Thé;deux;5,5\nEM-3;Riz;3;5,5\nEM-3;Riz;3;5,5\n;Sel;1;5,5\n");
        ArticleReader reader = reader(folder.open());

        List<Read<Article>> reads = reader.named(List.of("EM-1", "EM-2", "EM-3", "EM-9", "articles.csv:6"));

        assertThat(reads).extracting(Read::name).containsExactly("EM-1", "EM-2", "EM-3", "articles.csv:6");
        assertThat(reads).extracting(read -> read.fault() == null).containsExactly(true, false, false, false);
        assertThat(message(reads.get(2)))
                .isEqualTo("The reference stands on 2 lines (files articles.csv, article EM-3, lines 4 and 5)."
                        + " Keep one of them; until then none is taken.");
    }

    @Test
    void refusesAFileInAnotherCharset() {
        folder.write("articles.csv", ErpFolder.ARTICLE_HEADER + "EM-1;Café;1;5,5\n", StandardCharsets.UTF_8);
        ArticleReader utf8ReadAsWindows = reader(folder.open());

        assertThatThrownBy(() -> ErpFolder.all(utf8ReadAsWindows, 10))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The file lacks the column \"Libellé\" (files articles.csv, header on line 1). The file is probably"
                                + " UTF-8, not windows-1252. Name the columns as the file has them: \"Code article\", \"LibellÃ©\","
                                + " \"PV HT\", \"Taux de TVA\".");
    }

    @Test
    void refusesUtf8UnderPlainHeaders() {
        folder.write("articles.csv", PLAIN_HEADER + "EM-1;Café moulu;1;5,5\nEM-2;Sel;1;5,5\n", StandardCharsets.UTF_8);
        ArticleReader utf8ReadAsWindows = reader(folder.open(PLAIN_MAPPING));

        assertThatThrownBy(() -> ErpFolder.all(utf8ReadAsWindows, 10))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The file is probably UTF-8, not windows-1252 (files articles.csv, the file as a whole). Correct charset"
                                + " in the mapping: \"UTF-8\".");
    }

    @Test
    void refusesCharactersThatAnEditorHasReplaced() {
        folder.write("articles.csv", PLAIN_HEADER + "EM-1;Caf\uFFFD moulu;1;5,5\n", StandardCharsets.UTF_8);
        ArticleReader damaged = reader(folder.open(PLAIN_MAPPING));

        assertThatThrownBy(() -> ErpFolder.all(damaged, 10))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "An editor that took the file for UTF-8 has damaged its characters (files articles.csv, the file as a"
                                + " whole). Export it again, or restore it; where you edit it, save it in windows-1252.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café moulu",
                "NESCAFÉ®",
                "Café®",
                "CAFÉ",
                "Œufs à 2 €",
                "Bœuf «maison»",
                "Crème brûlée Ã©",
                "Sel"
            })
    void doesNotTakeWindows1252ForUtf8(String name) {
        folder.write("articles.csv", PLAIN_HEADER + "EM-1;" + name + ";1;5,5\n", ErpFolder.WINDOWS);

        List<Read<Article>> reads = ErpFolder.all(reader(folder.open(PLAIN_MAPPING)), 10);

        assertThat(element(reads.get(0)).texts().name()).isEqualTo(name);
    }

    @Test
    void refusesBytesThatTheCharsetDoesNotKnow() {
        String mapping = ErpFolder.MAPPING
                .replace("\"file\": \"articles.csv\"", "\"file\": \"articles.csv\", \"charset\": \"UTF-8\"")
                .replace("Libellé", "Nom");
        folder.write(
                "articles.csv",
                "Code article;Nom;PV HT;Taux de TVA\nEM-1;Sel;1;5,5\nEM-2;Café;1;5,5\n",
                ErpFolder.WINDOWS);
        ArticleReader windowsReadAsUtf8 = reader(folder.open(mapping));

        assertThatThrownBy(() -> ErpFolder.all(windowsReadAsUtf8, 10))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "The bytes E9 are no character of UTF-8, so the charset is probably wrong (files articles.csv, line"
                                + " 3). Set the charset that the file was written in, often windows-1252 or UTF-8.");
    }

    @Test
    void refusesAFileThatIsNotThereNamingThoseThatAre() {
        folder.stock("");
        ArticleReader reader = reader(folder.open());

        assertThatThrownBy(() -> ErpFolder.all(reader, 10))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The file articles.csv is not there (files articles.csv, folder " + temp
                        + "). Put it there or correct its name. The folder has mapping.json, stock.csv.");
    }

    @Test
    void refusesAFileInWhichTheReferenceIsNoKey() {
        var lines = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            lines.append("EM-").append(i).append(";Café;1;5,5\nEM-").append(i).append(";Café;1;5,5\n");
        }
        folder.articles(lines.toString());
        ArticleReader reader = reader(folder.open());

        assertThatThrownBy(() -> ErpFolder.all(reader, 10))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "More than 10000 references stand in several places (files articles.csv, column Code article). Map"
                                + " the column that is different on each line.");
    }

    private List<Read<Article>> read() {
        return ErpFolder.all(reader(folder.open()), 2);
    }

    private static ArticleReader reader(Connector erp) {
        return erp.role(ArticleReader.class).orElseThrow();
    }

    private static Article article(String reference, String name, String net, String vatRate) {
        return new Article(
                new Reference(reference),
                new ArticleTexts(name, null),
                new ArticlePrices(Money.of(net, "EUR"), null, new BigDecimal(vatRate)),
                null);
    }

    private static Article element(Read<Article> read) {
        Article element = read.element();
        assertThat(element).isNotNull();
        return element;
    }

    private static String message(Read<Article> read) {
        Fault fault = read.fault();
        assertThat(fault).isNotNull();
        return fault.message();
    }
}
