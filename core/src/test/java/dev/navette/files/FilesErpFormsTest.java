package dev.navette.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.UnreadableSourceException;
import dev.navette.model.Article;
import dev.navette.model.ArticleForm;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleStock;
import dev.navette.model.Attribute;
import dev.navette.model.Check;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Selection;
import dev.navette.spi.SelfTest;

import static dev.navette.files.Photos.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("ART-12")
class FilesErpFormsTest {

    private static final String MAPPING = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "currency": "EUR", "weightUnit": "g",
                "columns": {"reference": "Code", "name": "Nom", "net": "HT", "grossWeight": "Poids"},
                "forms": {"file": "gammes.csv", "charset": "UTF-8", "article": "Article", "warehouse": "PARIS",
                    "columns": {"reference": "Code", "barcode": "EAN", "netImpact": "Plus HT", "weightImpact": "Plus g",
                        "stock": "Stock", "attributes": [{"name": "Taille", "valueColumn": "Taille"},
                            {"nameColumn": "Gamme", "valueColumn": "Élément"}]}}}}
            """;

    private static final String COMBINED = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "currency": "EUR", "weightUnit": "kg",
                "columns": {"reference": "Code", "name": "Nom", "brand": "Id"},
                "forms": {"file": "gammes.csv", "charset": "UTF-8", "article": "Produit", "by": "Id",
                    "columns": {"reference": "Code", "gross": "TTC", "weight": "Poids",
                        "combined": {"names": "Gammes", "values": "Éléments", "upTo": ":"}}}}}
            """;

    private static final String HEADER = "Article;Code;EAN;Plus HT;Plus g;Stock;Taille;Gamme;Élément\n";

    @TempDir
    private Path temp;

    private ErpFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new ErpFolder(temp);
        articles("T;T-shirt;10;200", "P;Pull;30;", "EM-1;Café;4;");
    }

    @Test
    @Tag("ART-20")
    void readsTheFormsOfEachArticle() {
        forms("P;P-M;;;;;M;;", "T;T-S;3760400123453;;0;-2;S;Couleur;Bleu", "T;T-L;;1,50;25;;L;Couleur;Bleu");

        List<Read<Article>> reads = read(MAPPING);

        assertThat(reads).extracting(Read::fault).containsOnlyNulls();
        assertThat(element(reads.get(0)).forms())
                .containsExactly(
                        new ArticleForm(
                                new Reference("T-S"),
                                List.of(new Attribute("Taille", "S"), new Attribute("Couleur", "Bleu")),
                                "3760400123453",
                                ArticlePrices.NONE,
                                new ArticleStock(
                                        new Reference("T-S"),
                                        true,
                                        Map.of("PARIS", WarehouseStock.real(Quantity.of(-2)))),
                                null),
                        new ArticleForm(
                                new Reference("T-L"),
                                List.of(new Attribute("Taille", "L"), new Attribute("Couleur", "Bleu")),
                                null,
                                new ArticlePrices(Money.of("11.50", "EUR"), null, null),
                                null,
                                Weight.of("225", WeightUnit.GRAM)));
        assertThat(element(reads.get(1)).forms()).containsExactly(ArticleForm.of("P-M", new Attribute("Taille", "M")));
        assertThat(element(reads.get(2)).forms()).isEmpty();
    }

    @Test
    void readsAttributesThatStandInTwoCellsAndArticlesByAnotherColumn() {
        folder.write("articles.csv", "Id;Code;Nom\n7;RP-1;iPod\n8;RP-2;Housse\n;RP-3;Câble\n", StandardCharsets.UTF_8);
        folder.write("gammes.csv", """
                Produit;Gammes;Éléments;Code;TTC;Poids
                7;Couleur:color:0, Mémoire : select:1;Bleu:0, 16 Go:1;RP-1-B;99,90;0,2
                8;Couleur;Rouge;RP-2-R;;
                """, StandardCharsets.UTF_8);

        List<Read<Article>> reads = read(COMBINED);

        assertThat(element(reads.get(0)).forms())
                .containsExactly(new ArticleForm(
                        new Reference("RP-1-B"),
                        List.of(new Attribute("Couleur", "Bleu"), new Attribute("Mémoire", "16 Go")),
                        null,
                        new ArticlePrices(null, Money.of("99.90", "EUR"), null),
                        null,
                        Weight.of("0.2", WeightUnit.KILOGRAM)));
        assertThat(element(reads.get(1)).forms())
                .containsExactly(ArticleForm.of("RP-2-R", new Attribute("Couleur", "Rouge")));
        assertThat(element(reads.get(2)).forms()).isEmpty();
    }

    @Test
    void refusesArticlesThatShareWhatTheirFormsCallThem() {
        folder.write("articles.csv", "Id;Code;Nom\n7;RP-1;iPod\n7;RP-2;Housse\n", StandardCharsets.UTF_8);
        folder.write(
                "gammes.csv",
                "Produit;Gammes;Éléments;Code;TTC;Poids\n7;Couleur;Bleu;RP-1-B;;\n",
                StandardCharsets.UTF_8);

        List<Read<Article>> reads = read(COMBINED);

        assertThat(reads).extracting(Read::element).containsOnlyNulls();
        assertThat(message(reads.get(1)))
                .isEqualTo("Several articles have 7 in the column Id, so that nobody knows whose the lines are (files"
                        + " gammes.csv, article RP-2). Give each article its own.");
    }

    @Test
    void makesAnArticleFaultyByALineOfItsForms() {
        forms(
                "T;T-S;;;;;S;;",
                "T;T-L;;gratuit;;beaucoup;L;;",
                "P;P-M;;2;;;M;;",
                "P;P-L;;;5;;L;;",
                "EM-1;EM-1-A;;;;;;;");

        List<Read<Article>> reads = read(MAPPING);

        assertThat(reads)
                .extracting(Photos::message)
                .containsExactly(
                        "\"gratuit\" is not a number (column Plus HT); \"beaucoup\" is not a number (column Stock) (files"
                                + " gammes.csv, line 3). Write it like 1234,50.",
                        "The article has no weight that this could be added to (files gammes.csv, line 5, column Plus g). Give"
                                + " it one, or leave the impact empty.",
                        "The form EM-1-A differs in nothing (files gammes.csv, line 6, column Code). Give it a value of an"
                                + " attribute.");
    }

    @Test
    void takesNoneOfTheFormsThatClaimOneReference() {
        forms("T;T-S;;;;;S;;", "T;T-L;;;;;L;;", "P;T-S;;;;;M;;");

        List<Read<Article>> reads = read(MAPPING);

        assertThat(message(reads.get(0)))
                .isEqualTo(
                        "The reference T-S stands on lines 2 and 4 (files gammes.csv, line 2, column Code). Give each form"
                                + " its own.");
        assertThat(message(reads.get(1))).startsWith("The reference T-S stands on lines 2 and 4");
    }

    @Test
    void losesNoFormByALineThatDoesNotSayWhoseItIs() {
        forms("T;T-S;;;;;S;;", ";T-L;;;;;L;;", "P;P-M;;;;;M;;", "EM-1;EM-1-A;;;;;A;;", "EM-1");

        List<Read<Article>> reads = read(MAPPING);

        assertThat(message(reads.get(0)))
                .isEqualTo(
                        "Line 3 has no readable reference and stands beside this article's lines, so that it may be its own"
                                + " (files gammes.csv, article T, line 2). Mend line 3.");
        assertThat(message(reads.get(1))).startsWith("Line 3 has no readable reference");
        assertThat(message(reads.get(2))).startsWith("The line has 1 field instead of 9");
    }

    @Test
    void refusesNamesWithoutValues() {
        folder.write("articles.csv", "Id;Code;Nom\n7;RP-1;iPod\n", StandardCharsets.UTF_8);
        folder.write(
                "gammes.csv",
                "Produit;Gammes;Éléments;Code;TTC;Poids\n7;Couleur, Taille;Bleu;RP-1-B;;\n",
                StandardCharsets.UTF_8);

        List<Read<Article>> reads = read(COMBINED);

        assertThat(message(reads.get(0)))
                .isEqualTo(
                        "The attributes [Couleur, Taille] do not fit the values [Bleu] (files gammes.csv, line 2, column"
                                + " Éléments). Write a name and a value for each, in one order.");
    }

    @Test
    @Tag("ART-3")
    void takesAChangeOfAFormForAChange() {
        forms("T;T-S;;;;;S;;");
        ArticleReader reader = reader(MAPPING);
        Page<Article> before = reader.read(reader.begin(Selection.changed()), 10);

        assertThat(reader(MAPPING).read(before.next(), 10).reads()).isEmpty();
        forms("T;T-S;;;;;XS;;");

        assertThat(reader(MAPPING).read(before.next(), 10).reads()).hasSize(3);
    }

    @Test
    void readsFormsOfArticlesByNameAsTheyAreNow() {
        forms("T;T-S;;;;;S;;");
        ArticleReader reader = reader(MAPPING);

        assertThat(element(reader.named(List.of("T")).get(0)).forms()).hasSize(1);
        forms("T;T-S;;;;;S;;", "T;T-L;;;;;L;;");

        assertThat(element(reader.named(List.of("T")).get(0)).forms()).hasSize(2);
    }

    @Test
    void refusesAFileOfFormsThatChangesWhileItIsRead() {
        forms("T;T-S;;;;;S;;", "P;P-M;;;;;M;;");
        ArticleReader reader = reader(MAPPING);
        Page<Article> first = reader.read(reader.begin(Selection.everything()), 1);
        forms("P;P-M;;;;;M;;");

        assertThatThrownBy(() -> reader.read(first.next(), 1))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith("The file changed while it was read (files gammes.csv, the file as a whole).");
    }

    @Test
    void looksAtTheFileOfFormsToo() {
        folder.write("gammes.csv", "Article;Code\n", StandardCharsets.UTF_8);

        List<Check> checks =
                folder.open(MAPPING).role(SelfTest.class).orElseThrow().checks();

        assertThat(checks).hasSize(2);
        assertThat(checks.get(1).toString()).contains("The file lacks the columns");
    }

    @Test
    void readsFormsInAnyOrderAndScatteredOnes() {
        List<String> articles = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            articles.add("A-" + i + ";Café à 2 €;1;");
            for (int j = 0; j < 3; j++) {
                forms.add("A-" + i + ";A-" + i + "-" + j + ";;;;;\"" + j + "\né\";;");
            }
        }
        Collections.shuffle(forms, new Random(1));
        articles(articles.toArray(String[]::new));
        forms(forms.toArray(String[]::new));

        List<Read<Article>> reads = read(MAPPING);

        assertThat(reads)
                .hasSize(5_000)
                .allSatisfy(read -> assertThat(element(read).forms())
                        .hasSize(3)
                        .allSatisfy(form -> assertThat(form.reference().value()).startsWith(read.name() + "-")));
    }

    private void articles(String... lines) {
        folder.write("articles.csv", "Code;Nom;HT;Poids\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private void forms(String... lines) {
        folder.write("gammes.csv", HEADER + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private List<Read<Article>> read(String mapping) {
        return ErpFolder.all(reader(mapping), 2);
    }

    private ArticleReader reader(String mapping) {
        return folder.open(mapping).role(ArticleReader.class).orElseThrow();
    }

    private static Article element(Read<Article> read) {
        assertThat(read.fault()).isNull();
        Article article = read.element();
        assertThat(article).isNotNull();
        return article;
    }
}
