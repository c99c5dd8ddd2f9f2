package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

class MainJobTest {

    private static final Charset ANSI = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void bringsTheSampleToTheShop() {
        int code = run();

        assertThat(code).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(output())
                .contains("article-export: 299 read: 283 created, 7 ignored, 9 parked")
                .contains("stock-update: 307 read: 289 updated, 17 ignored, 1 parked")
                .contains("Sent to the shop: 242 new products, 294 updates.")
                .contains("(242 products)");
        assertThat(shop().products()).hasSize(242);
        assertThat(shop().product("CAF-004").orElseThrow().name()).isEqualTo("Café décaféiné à l'eau 250 g");
        assertThat(shop().stockOf("BOI-001-1")).hasValue(Quantity.ZERO);
    }

    @Test
    @Tag("ART-12")
    void makesOneProductOfTheArticlesOfAMasterAndOfTheFormsOfAnArticle() {
        run();

        assertThat(shop().product("SUC-008").orElseThrow().name()).isEqualTo("Crème de marrons d'Ardèche");
        assertThat(shop().variantsOf("SUC-008"))
                .extracting(variant -> variant.reference().value())
                .containsExactly("SUC-008-1", "SUC-008-2");
        assertThat(shop().variantsOf("PLE-002"))
                .extracting(variant -> variant.reference().value() + " " + variant.price())
                .containsExactly(
                        "PLE-002-R1 33.25 EUR net",
                        "PLE-002-R2 41.25 EUR net",
                        "PLE-002-B1 33.25 EUR net",
                        "PLE-002-B2 41.25 EUR net");
    }

    @Test
    @Tag("ART-20")
    void bringsWhatTheFilesHaveOfAnArticle() {
        run();

        ShopProduct product = shop().product("CAF-004").orElseThrow();
        assertThat(product.shown().toString())
                .contains("<strong>sans solvant</strong>")
                .contains("category:Épicerie/Cafés et chicorées", "brand:Maison Cazal", "reduced-rate")
                .contains("CAF-001-1", "THE-003", "CAF-004.png")
                .contains("Professionnels", "5.00 EUR", "3760400133049", "290 g");
        assertThat(shop().product("THE-008")).as("it is dormant").isEmpty();
        assertThat(shop().product("PUZ-006")).as("it is not published").isEmpty();
    }

    @Test
    @Tag("RUN-1")
    void namesEveryElementThatNeedsAPerson() {
        run();

        assertThat(output()).containsIgnoringNewLines("""
                        article-export, to look at:
                          SAL-012 is parked
                              "abc" is not a number (files articles.csv, line 41, column PV HT).
                              Write it like 1234,50.
                          CHO-006 is parked
                              The column Libellé is empty (files articles.csv, line 129, column Libellé).
                              Fill it in.
                          BOI-004 is parked
                              The reference stands on 2 lines (files articles.csv, article BOI-004, lines 143 and 145).
                              Keep one of them; until then none is taken.
                          JSO-006 is parked
                              It cannot be written: 3760400385120 is no barcode: its last digit is 0 where 7 is expected (epicerie/erp, JSO-006).
                              Compare it with the label: if the others are right, it is 3760400385127.
                          articles.csv:197 is parked
                              The column Code article is empty (files articles.csv, line 197, column Code article).
                              Fill it in.
                          PUZ-003 is parked
                              The line has 31 fields instead of 30 (files articles.csv, line 229).
                              Give it the fields of the header; a field that holds the separator ; stands between ".
                          PLE-012 is parked
                              It cannot be written: its price is -10.75 EUR net, below zero (epicerie/erp, PLE-012).
                              Correct the price in the ERP.
                          LIV-011 is parked
                              "offert" is not a number (files gammes.csv, line 12, column Supplément HT).
                              Write it like 1234,50.

                        stock-update, to look at:
                          JSO-011 is parked
                              "douze" is not a number (files stock.csv, line 392, column Stock réel).
                              Write it like 1234,50.
                        """);
    }

    @Test
    @Tag("RUN-1")
    @Tag("ART-23")
    void leavesItsReportAsAPage() {
        run();

        Path page = folder.resolve("navette-demo/report.html");
        assertThat(output()).contains("Page:  " + page + " (this report, for a browser)");
        assertThat(page)
                .content()
                .contains(
                        "<h1>epicerie</h1>",
                        "10 elements need a person.",
                        "283 created + 7 ignored + 9 parked = 299 read")
                .contains("line 41, column PV HT", "Write it like 1234,50.")
                .contains("<strong>100%</strong><span>242 of 242 linked</span>");
    }

    @Test
    void goesOnWhereThePageCannotBeWritten() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("report.html"));

        int code = run("--report", "report.html");

        assertThat(code).isEqualTo(1);
        assertOneComplaint("The page cannot be written: ");
        assertThat(complaint())
                .contains(taken.toString())
                .endsWith("Name another place with --report." + System.lineSeparator());
        assertThat(output())
                .contains("Sent to the shop: 242 new products, 294 updates.")
                .doesNotContain("Page:");
    }

    @Test
    void writesNothingTheSecondTime() {
        run();
        printed.reset();

        run();

        assertThat(output())
                .contains("article-export: 299 read: 283 unchanged, 7 ignored, 9 parked")
                .contains("stock-update: 307 read: 289 unchanged, 17 ignored, 1 parked")
                .contains("Nothing was written: the shop has everything that can be written already.");
        assertThat(shop().creates()).isEqualTo(242);
        assertThat(shop().updates()).isEqualTo(294);
    }

    @Test
    void tellsWhatToTryAfterTheFirstRunOnly() {
        String hint = "Change one quantity in the stock file, and it sends one update.";
        run();
        assertThat(output()).contains(hint);
        printed.reset();

        run();

        assertThat(output()).doesNotContain(hint);
    }

    @Test
    void fillsAShopThatWasStartedOver() throws IOException {
        run();
        printed.reset();
        Files.delete(folder.resolve("navette-demo/shop.json"));

        run();

        assertThat(output()).contains("Sent to the shop: 242 new products, 294 updates.");
        assertThat(shop().products()).hasSize(242);
    }

    @Test
    void sendsOneUpdateForOneChangedQuantity() throws IOException {
        run();
        printed.reset();
        edit("stock.csv", "\"BOI-001-1\";\"PRINCIPAL\";\"-3\"", "\"BOI-001-1\";\"PRINCIPAL\";\"45\"");

        run();

        assertThat(output()).contains("Sent to the shop: 0 new products, 1 update.");
        assertThat(shop().stockOf("BOI-001-1")).hasValue(Quantity.of(45));
    }

    @Test
    void takesUpALineOnceItIsMended() throws IOException {
        run();
        printed.reset();
        edit("articles.csv", "\"abc\"", "\"4,64\"");

        run();

        assertThat(output()).contains("Sent to the shop: 1 new product, 1 update.");
        assertThat(shop().stockOf("SAL-012")).isPresent();
    }

    @Test
    void endsWellWhenNothingIsFaulty() throws IOException {
        Path erp = Files.createDirectories(folder.resolve("petit"));
        Files.writeString(erp.resolve("articles.csv"), "Code;Libellé;PV HT\nEM-1;Café moulu 250 g;6,54\n", ANSI);
        Files.writeString(erp.resolve("mapping.json"), """
                {"articles": {"file": "articles.csv", "currency": "EUR",
                    "columns": {"reference": "Code", "name": "Libellé", "net": "PV HT"}}}
                """);

        int code = run("--erp", "petit", "--shop", "boutique.json", "--store", "boutique.db");

        assertThat(code).isZero();
        assertThat(output()).contains("article-export: 1 read: 1 created").doesNotContain("stock-update");
        assertThat(MemoryShop.keptIn(folder.resolve("boutique.json")).products())
                .hasSize(1);
    }

    @Test
    void namesItsOptions() {
        int code = run("--help");

        assertThat(code).isZero();
        assertThat(output()).isEqualTo(Options.HELP);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesOptionsThatItDoesNotKnow() {
        int code = run("--warehouse", "PARIS", "--shop");

        assertThat(code).isEqualTo(2);
        assertThat(complaint()).isEqualToNormalizingNewlines("""
                        The command line has 3 problems:
                          - --warehouse: unknown option. Use one of --along, --erp, --mapping, --report, --shop, --store, --texts, --warehouses, --help.
                          - PARIS: unknown option. Use one of --along, --erp, --mapping, --report, --shop, --store, --texts, --warehouses, --help.
                          - --shop: its value is missing. Write it after the option.
                        """);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesFieldsAndFormsOfTextThatThereAreNot() {
        int code = run("--along", "brand,colour", "--texts", "markdown");

        assertThat(code).isEqualTo(2);
        assertThat(complaint())
                .contains("--along: there is no field colour. Use some of name, summary, description,")
                .contains("--texts: there is no form markdown. Use text or html.");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        int code = run("--erp", "nowhere");

        assertThat(code).isEqualTo(2);
        assertThat(complaint()).isEqualToNormalizingNewlines("""
                        The command line has 2 problems:
                          - --erp: there is no folder %1$s. Name the folder of the ERP's files.
                          - --mapping: there is no file %2$s. Write one, and name it here.
                        """.formatted(
                        folder.resolve("nowhere"), folder.resolve("nowhere/mapping.json")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAnotherCharset() throws IOException {
        Sample.into(folder.resolve("erp"));
        Path mapping = folder.resolve("erp/mapping.json");
        Files.writeString(mapping, Files.readString(mapping).replace("windows-1252", "UTF-8"));

        int code = run("--erp", "erp", "--warehouses", "BOUTIQUE");

        assertThat(code).isEqualTo(2);
        assertOneComplaint("The bytes E9 are no character of UTF-8, so the charset is probably wrong");
        assertThat(shop().products()).isEmpty();
    }

    @Test
    void reportsTheFlowThatRanWhereAnotherDidNot() throws IOException {
        Sample.into(folder.resolve("erp"));
        Path articles = folder.resolve("erp/articles.csv");
        Files.writeString(articles, Files.readString(articles, ANSI).replace("\"PV HT\"", "\"Prix\""), ANSI);

        int code = run("--erp", "erp", "--warehouses", "BOUTIQUE");

        assertThat(code).isEqualTo(1);
        assertThat(output())
                .contains("article-export was aborted: The file lacks the column \"PV HT\"")
                .containsPattern("Nothing was written: .*article-export was aborted\\.")
                .doesNotContain("The next run writes nothing");
        assertThat(shop().products()).isEmpty();
    }

    @Test
    void leavesAPageThatSaysThatNothingRan() throws IOException {
        Sample.into(folder.resolve("erp"));
        Path articles = folder.resolve("erp/articles.csv");
        Files.writeString(articles, Files.readString(articles, ANSI).replace("\"PV HT\"", "\"Prix\""), ANSI);

        int code = run("--erp", "erp", "--report", "pages/today.html");

        assertThat(code).isEqualTo(2);
        assertThat(folder.resolve("pages/today.html"))
                .content()
                .contains("Article export was aborted.", "The file lacks the column &quot;PV HT&quot;");
    }

    @Test
    void refusesAMappingWithAnUnknownKey() throws IOException {
        Sample.into(folder.resolve("erp"));
        Path mapping = folder.resolve("erp/mapping.json");
        Files.writeString(mapping, Files.readString(mapping).replace("\"separator\"", "\"seperator\""));

        int code = run("--erp", "erp");

        assertThat(code).isEqualTo(2);
        assertThat(complaint()).contains("seperator");
        assertThat(shop().products()).isEmpty();
    }

    @Test
    void refusesAStoreThatCannotBeWritten() throws IOException {
        Path store = Files.createDirectories(folder.resolve("store.db"));

        int code = run("--store", "store.db");

        assertThat(code).isEqualTo(2);
        assertOneComplaint("store.db");
        assertThat(store).isEmptyDirectory();
        assertThat(shop().products()).isEmpty();
    }

    @Test
    void refusesAWorkFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("navette-demo"), "not a folder");

        int code = run();

        assertThat(code).isEqualTo(2);
        assertThat(complaint())
                .startsWith("The work folder has 1 problem:")
                .contains("navette-demo", "it cannot be written")
                .endsWith("Run it where you may write, or name other places with --erp, --shop and --store."
                        + System.lineSeparator());
    }

    @Test
    void refusesADamagedShopAndLeavesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.json"), "{ \"format\" : 1,");

        int code = run("--shop", "shop.json");

        assertThat(code).isEqualTo(2);
        assertOneComplaint("The shop's file is damaged and is left as it is");
        assertThat(file).hasContent("{ \"format\" : 1,");
    }

    @Test
    void drawsOneLinePerFlowInATerminal() {
        new MainJob(print(printed), print(complained), true).run(folder);

        String firstLine = output().substring(0, output().indexOf('\n'));
        assertThat(firstLine)
                .startsWith("\rarticle-export: ")
                .contains(" of 299, ")
                .contains("\rarticle-export: 299 read");
    }

    @Test
    void printsFewLinesElsewhere() {
        run();

        assertThat(output()).doesNotContain("\r");
        assertThat(output().lines().filter(line -> line.contains("/s"))).hasSizeLessThan(25);
    }

    private int run(String... args) {
        return new MainJob(print(printed), print(complained), false).run(folder, args);
    }

    private MemoryShop shop() {
        return MemoryShop.keptIn(folder.resolve("navette-demo/shop.json"));
    }

    private void edit(String file, String former, String next) throws IOException {
        Path path = folder.resolve("navette-demo/erp").resolve(file);
        String content = Files.readString(path, ANSI);
        assertThat(content).containsOnlyOnce(former);
        Files.writeString(path, content.replace(former, next), ANSI);
    }

    private void assertOneComplaint(String about) {
        assertThat(complaint().lines()).hasSize(1);
        assertThat(complaint()).contains(about).doesNotContain("Exception");
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
