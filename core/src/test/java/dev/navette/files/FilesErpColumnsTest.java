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
import org.junit.jupiter.params.provider.CsvSource;

import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticleIdentification;
import dev.navette.model.ArticleMeasures;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticlePublication;
import dev.navette.model.ArticlePublication.Blocked;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Attribute;
import dev.navette.model.Basis;
import dev.navette.model.Length;
import dev.navette.model.LengthUnit;
import dev.navette.model.ListPrice;
import dev.navette.model.LocalTexts;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Reference;
import dev.navette.model.Weight;
import dev.navette.model.WeightUnit;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Read;

import static dev.navette.files.Photos.message;
import static org.assertj.core.api.Assertions.assertThat;

class FilesErpColumnsTest {

    private static final String ALL = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "currency": "EUR", "lengthUnit": "cm", "weightUnit": "kg",
                "columns": {"reference": "Code", "name": "Nom", "summary": "Résumé", "description": "Texte",
                    "net": "HT", "vatCode": "TVA", "ecoParticipation": "DEEE", "lists": {"PRO": {"net": "Pro"}},
                    "barcode": "EAN", "brand": "Marque", "supplier": "Fournisseur", "category": "Famille",
                    "attributes": [{"name": "Taille", "valueColumn": "Taille"},
                        {"nameColumn": "Gamme 2", "valueColumn": "Élément 2"}],
                    "master": "Maître", "related": "Liés", "width": "L", "height": "H", "depth": "P",
                    "netWeight": "Net", "grossWeight": "Brut", "published": "Web", "dormant": "Sommeil", "blocked": "Bloqué",
                    "translations": {"en": {"name": "Name", "description": "Text"}},
                    "custom": {"origine": "Origine"}, "customNumbers": {"degré": "Degré"}, "customDates": {"récolte": "Récolte"}}}}
            """;

    private static final String HEADER =
            "Code;Nom;Résumé;Texte;HT;TVA;DEEE;Pro;EAN;Marque;Fournisseur;Famille;Taille;Gamme 2;"
                    + "Élément 2;Maître;Liés;L;H;P;Net;Brut;Web;Sommeil;Bloqué;Name;Text;Origine;Degré;Récolte\n";

    @TempDir
    private Path temp;

    private ErpFolder folder;

    @BeforeEach
    void aFolder() {
        folder = new ErpFolder(temp);
    }

    @Test
    @Tag("ART-6")
    @Tag("ART-15")
    @Tag("ART-16")
    void readsEverythingThatAnArticleHas() {
        Read<Article> read = read(
                ALL,
                HEADER
                        + "EM-1;Café;Doux;Long;3,90;5;0,12;3,10;3760400123453;Malongo;Brûlerie;Boissons > Café >;250 g;Mouture;fine;"
                        + "EM;EM-2, EM-3,,EM-2;10;20,5;0;0,25;0,3;non;oui;partiel;Coffee;;Pérou;12,50;24/12/2026\n");

        assertThat(read)
                .isEqualTo(Read.of(
                        "EM-1",
                        new Article(
                                        new Reference("EM-1"),
                                        new ArticleTexts(
                                                "Café",
                                                "Long",
                                                "Doux",
                                                Map.of("en", new LocalTexts("Coffee", null, null))),
                                        new ArticlePrices(
                                                euros("3.90"),
                                                null,
                                                null,
                                                "5",
                                                Map.of("PRO", new ListPrice(euros("3.10"), null)),
                                                List.of(),
                                                new Price(euros("0.12"), Basis.NET)),
                                        null)
                                .with(new ArticleIdentification("3760400123453", "Malongo", "Brûlerie"))
                                .with(new ArticleClassification(
                                        List.of("Boissons", "Café"),
                                        List.of(new Attribute("Taille", "250 g"), new Attribute("Mouture", "fine"))))
                                .with(new ArticleRelations(
                                        new Reference("EM"), List.of(new Reference("EM-2"), new Reference("EM-3"))))
                                .with(new ArticleMeasures(
                                        centimetres("10"),
                                        centimetres("20.5"),
                                        centimetres("0"),
                                        kilograms("0.25"),
                                        kilograms("0.3")))
                                .with(new ArticlePublication(false, true, Blocked.PARTLY))
                                .withCustom(Map.of("origine", "Pérou", "degré", "12.50", "récolte", "2026-12-24"))));
    }

    @Test
    @Tag("ART-20")
    void takesAnEmptyCellForNothingSaidAndZeroForZero() {
        Read<Article> read = read(ALL, HEADER + "EM-1;Café;;;0;;;;;;;;;;;;;;;;;0;;;;;;;;\n");

        Article article = element(read);
        assertThat(article)
                .isEqualTo(Article.named("EM-1", "Café")
                        .with(new ArticlePrices(euros("0"), null, null))
                        .with(new ArticleMeasures(null, null, null, null, kilograms("0"))));
        assertThat(article.publication()).isEqualTo(ArticlePublication.ACTIVE);
    }

    @Test
    void namesEveryFaultyCellOfALine() {
        Read<Article> read = read(
                ALL,
                HEADER
                        + "EM-1;Café;;;x;;;y;;;;Boissons > > Café;;;fine;;;z;;;;;peut-être;;un peu;;;;beaucoup;demain\n");

        assertThat(message(read))
                .isEqualTo(
                        "\"x\" is not a number (column HT); \"y\" is not a number (column Pro); The category has an empty level"
                                + " before its last one (column Famille); The column Gamme 2 is empty, and Élément 2 has a value"
                                + " (column Gamme 2); \"z\" is not a number (column L); \"peut-être\" is neither yes nor no (column"
                                + " Web); \"un peu\" does not say how far it is blocked (column Bloqué); \"beaucoup\" is not a number"
                                + " (column Degré); \"demain\" is not a date (column Récolte) (files articles.csv, line 2). Write it"
                                + " like 1234,50; Fill every level down to the last one; Name what the value is of; Write oui or"
                                + " non, vrai or faux, 1 or 0; Write aucun, partiel or total, or oui or non; Write it as"
                                + " dd/MM/yyyy.");
    }

    @ParameterizedTest
    @CsvSource({
        "Boissons|Café|, Boissons/Café",
        "Boissons||, Boissons",
        "||, ''",
    })
    @Tag("ART-11")
    void readsTheLevelsOfACategoryFromTheirColumns(String cells, String path) {
        Read<Article> read = read(LEVELS, "Code|Nom|A|B|C\nEM-1|Café|" + cells + "\n");

        assertThat(String.join("/", element(read).classification().category())).isEqualTo(path);
    }

    @Test
    @Tag("ART-11")
    void refusesAGapBetweenTheLevelsOfACategory() {
        Read<Article> read = read(LEVELS, "Code|Nom|A|B|C\nEM-1|Café|Boissons||Moka\n");

        assertThat(message(read))
                .isEqualTo(
                        "The category has an empty level before its last one (files articles.csv, line 2, column B). Fill"
                                + " every level down to the last one.");
    }

    @Test
    @Tag("ART-11")
    void takesTheFirstOfSeveralCategories() {
        Read<Article> read = read(
                plain(
                        "\"category\": \"Familles\", \"related\": \"Liés\"",
                        "\"categorySeparator\": \"/\","
                                + " \"categoryListSeparator\": \",\", \"relatedSeparator\": \"+\","),
                "Code;Nom;Familles;Liés\nEM-1;Café;\" Boissons / Café, Cadeaux\";EM,2 + EM-3\n");

        assertThat(element(read).classification().category()).containsExactly("Boissons", "Café");
        assertThat(element(read).relations().related()).containsExactly(new Reference("EM,2"), new Reference("EM-3"));
    }

    @Test
    @Tag("ART-11")
    void refusesMoreThanSixLevels() {
        Read<Article> read =
                read(plain("\"category\": \"Familles\"", ""), "Code;Nom;Familles\nEM-1;Café;a>b>c>d>e>f>g\n");

        assertThat(message(read))
                .isEqualTo(
                        "The category has 7 levels (files articles.csv, line 2, column Familles). Write at most 6, or"
                                + " correct categorySeparator in the mapping.");
    }

    @ParameterizedTest
    @CsvSource({
        "aucun, NOT",
        "Non, NOT",
        "0, NOT",
        "'', NOT",
        "Partiellement, PARTLY",
        "partial, PARTLY",
        "total, WHOLLY",
        "OUI, WHOLLY",
        "1, WHOLLY",
    })
    @Tag("ART-5")
    void readsHowFarAnArticleIsBlocked(String cell, Blocked blocked) {
        Read<Article> read = read(plain("\"blocked\": \"B\"", ""), "Code;Nom;B\nEM-1;Café;" + cell + "\n");

        assertThat(element(read).publication().blocked()).isEqualTo(blocked);
    }

    @Test
    @Tag("ART-5")
    void takesWhatIsTheSameForAllFromTheMapping() {
        Read<Article> read = read(
                plain("\"dormant\": \"S\"", "\"constants\": {\"published\": false},"), "Code;Nom;S\nEM-1;Café;0\n");

        assertThat(element(read).publication()).isEqualTo(new ArticlePublication(false, false, Blocked.NOT));
    }

    @Test
    @Tag("ART-26")
    void takesTheBasisOfAnEcoParticipationFromTheMappingOrThePrice() {
        String lines = "Code;Nom;E;TTC\nEM-1;Four;1,20;100\n";
        Read<Article> ofThePrice =
                read(plain("\"ecoParticipation\": \"E\", \"gross\": \"TTC\"", "\"currency\": \"EUR\","), lines);
        Read<Article> chosen = read(
                plain(
                        "\"ecoParticipation\": \"E\", \"gross\": \"TTC\"",
                        "\"currency\": \"EUR\", \"ecoBasis\": \"net\","),
                lines);

        assertThat(element(ofThePrice).prices().ecoParticipation()).isEqualTo(new Price(euros("1.20"), Basis.GROSS));
        assertThat(element(chosen).prices().ecoParticipation()).isEqualTo(new Price(euros("1.20"), Basis.NET));
    }

    @Test
    void readsOnlyTheLinesThatAreMeant() {
        folder.write(
                "articles.csv",
                "Code;Nom;Type\nEM-1;Café;A\nEM-2;Port;F\nEM-3;Sel;\nEM-4;Trop;A;x\nEM-5;Miel;A\n",
                StandardCharsets.UTF_8);

        List<Read<Article>> chosen = ErpFolder.all(
                reader(plain("\"brand\": \"Nom\"", "\"only\": {\"column\": \"Type\", \"is\": [\"A\"]},")), 2);
        List<Read<Article>> others = ErpFolder.all(
                reader(plain("\"brand\": \"Nom\"", "\"only\": {\"column\": \"Type\", \"isNot\": [\"A\", \"\"]},")), 2);

        assertThat(chosen).extracting(Read::name).containsExactly("EM-1", "EM-4", "EM-5");
        assertThat(chosen).extracting(read -> read.fault() == null).containsExactly(true, false, true);
        assertThat(others).extracting(Read::name).containsExactly("EM-2", "EM-4");
    }

    private static final String LEVELS = """
            {"articles": {"file": "articles.csv", "charset": "UTF-8", "separator": "|",
                "columns": {"reference": "Code", "name": "Nom", "categories": ["A", "B", "C"]}}}
            """;

    private static String plain(String columns, String keys) {
        return "{\"articles\": {\"file\": \"articles.csv\", \"charset\": \"UTF-8\", " + keys
                + " \"columns\": {\"reference\": \"Code\", \"name\": \"Nom\", " + columns + "}}}";
    }

    private Read<Article> read(String mapping, String file) {
        folder.write("articles.csv", file, StandardCharsets.UTF_8);
        List<Read<Article>> reads = ErpFolder.all(reader(mapping), 10);
        assertThat(reads).hasSize(1);
        return reads.get(0);
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

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Length centimetres(String number) {
        return Length.of(new BigDecimal(number), LengthUnit.CENTIMETRE);
    }

    private static Weight kilograms(String number) {
        return Weight.of(new BigDecimal(number), WeightUnit.KILOGRAM);
    }
}
