package dev.navette.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.error.UnreachableException;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.model.Basis;
import dev.navette.model.ForeignId;
import dev.navette.model.Money;
import dev.navette.model.Price;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.StockLevel;
import dev.navette.model.Term;
import dev.navette.model.Variant;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Attempt;
import dev.navette.spi.Claim;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Outcome;
import dev.navette.spi.ProductWriter;
import dev.navette.spi.Repeat;
import dev.navette.spi.Resolution;
import dev.navette.spi.StockWriter;
import dev.navette.spi.Write;
import dev.navette.spi.WriteKey;
import dev.navette.text.Audience;
import dev.navette.text.Dialect;
import dev.navette.text.Encoding;
import dev.navette.text.Unmappable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DropFolderTest {

    private static final EnumSet<ProductField> PLACES =
            EnumSet.of(ProductField.NAME, ProductField.DESCRIPTION, ProductField.PRICE, ProductField.QUANTITY);

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Attempt IN_TIME = new Once(NOON.plusSeconds(60));
    private static final Dialect PLAIN = Dialect.FRENCH_WINDOWS.with(Encoding.of(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    @Tag("ART-21")
    void writesTheFieldsOfTheWriteOnly() throws IOException {
        Product coffee = product("EM-1", "Café", new Price(Money.of("3.90", "EUR"), Basis.GROSS), Quantity.of("1.5"));
        Product tea = product("EM-2", "Thé", null, null);

        List<Outcome> outcomes = products(PLAIN)
                .write(
                        List.of(
                                write(coffee, null, PLACES),
                                write(tea, "EM-2", EnumSet.of(ProductField.NAME, ProductField.PRICE))),
                        IN_TIME);

        assertThat(outcomes)
                .containsExactly(Outcome.created(new ForeignId("EM-1")), Outcome.updated(new ForeignId("EM-2")));
        assertThat(Files.readAllLines(folder.resolve("products-20261120T120000000Z-K1.csv")))
                .containsExactly(
                        "\"reference\";\"name\";\"description\";\"price\";\"currency\";\"basis\";\"quantity\"",
                        "\"EM-1\";\"Café\";;\"3,90\";\"EUR\";\"GROSS\";\"1,5\"",
                        "\"EM-2\";\"Thé\";;;;;");
    }

    @Test
    void writesStockLevels() throws IOException {
        List<Outcome> outcomes = stock().write(List.of(level("EM-1", "-3"), level("EM-2", "12.5")), IN_TIME);

        assertThat(outcomes)
                .containsExactly(Outcome.updated(new ForeignId("EM-1")), Outcome.updated(new ForeignId("EM-2")));
        assertThat(Files.readString(folder.resolve("stock-20261120T120000000Z-K1.csv")))
                .isEqualTo("\"reference\";\"quantity\"\r\n\"EM-1\";\"-3\"\r\n\"EM-2\";\"12,5\"\r\n");
    }

    @Test
    void writesARepeatedBatchOnce() throws IOException {
        StockWriter writer = stock();

        writer.write(List.of(level("EM-1", "3")), IN_TIME);
        writer.write(List.of(level("EM-1", "3")), IN_TIME);

        assertThat(writer.repeat(new Claim("EM-1", null))).isEqualTo(Repeat.HARMLESS);
        assertThat(folder.toFile().list()).containsExactly("stock-20261120T120000000Z-K1.csv");
    }

    @Test
    void refusesWhatCannotBeWrittenAndWritesTheOthers() throws IOException {
        Product sake = product("EM-1", "Sake 酒", null, null);
        Product formula = product("=EM-2", "Thé", null, null);
        Product rice = product("EM-3", "=Riz", null, null);
        var name = EnumSet.of(ProductField.NAME);

        List<Outcome> outcomes = products(Dialect.FRENCH_WINDOWS)
                .write(List.of(write(sake, null, name), write(formula, null, name), write(rice, null, name)), IN_TIME);

        assertThat(outcomes)
                .extracting(DropFolderTest::answer)
                .containsExactly(
                        "windows-1252 has no character \"酒\" (U+9152) (file products-20261120T120000000Z-K1.csv, line 2, column name). Take it out,"
                                + " write the file in UTF-8, or have such characters transliterated.",
                        "A spreadsheet takes the reference for a formula (files products, article =EM-2). Rename the article, or"
                                + " write for programs if nobody opens these files in a spreadsheet.",
                        "DONE");
        assertThat(Files.readString(folder.resolve("products-20261120T120000000Z-K1.csv"), ErpFolder.WINDOWS))
                .endsWith("\"quantity\"\r\n\"EM-3\";\"'=Riz\";;;;;\r\n");
    }

    @Test
    void refusesReferencesThatItWouldChange() throws IOException {
        var name = EnumSet.of(ProductField.NAME);
        Dialect spelled = Dialect.FRENCH_WINDOWS.with(Encoding.WINDOWS_1252.with(Unmappable.TRANSLITERATE));

        List<Outcome> outcomes = products(spelled)
                .write(
                        List.of(
                                write(product("Č-1", "Čaj", null, null), null, name),
                                write(product("C-1", "Čaj", null, null), null, name),
                                write(product("＝1+1", "Thé", null, null), null, name)),
                        IN_TIME);

        assertThat(outcomes)
                .extracting(DropFolderTest::answer)
                .containsExactly(
                        "The reference would be written as C-1, which is another one (files products, article Č-1). Write the"
                                + " files in UTF-8 and with quotes, or rename the article.",
                        "DONE",
                        "The reference would be written as '=1+1, which is another one (files products, article ＝1+1). Write"
                                + " the files in UTF-8 and with quotes, or rename the article.");
        assertThat(Files.readString(folder.resolve("products-20261120T120000000Z-K1.csv"), ErpFolder.WINDOWS))
                .endsWith("\"quantity\"\r\n\"C-1\";\"Caj\";;;;;\r\n");
    }

    @Test
    void namesFilesInTheOrderOfTheirAttempts() {
        StockWriter writer = stock();
        Instant soon = NOON.plusSeconds(60);

        writer.write(List.of(level("EM-1", "3")), new Once("Z1", NOON, soon));
        writer.write(List.of(level("EM-1", "4")), new Once("A1", NOON.plusMillis(7), soon));

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("stock-20261120T120000000Z-Z1.csv", "stock-20261120T120000007Z-A1.csv");
    }

    @Test
    @Tag("ART-19")
    void takesArticlesAndStockOfOneProfile() throws IOException {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        Path shop = Files.createDirectory(folder.resolve("boutique"));
        Path mapping = Files.writeString(exports.resolve("mapping.json"), ErpFolder.MAPPING);
        new ErpFolder(exports).articles("EM-1;Café moulu;3,90;5,5\n").stock("EM-1;PARIS;12;2;oui\n");
        Profile profile = Profile.named("epicerie")
                .erp(FilesErp.in(exports, mapping))
                .shop(DropFolder.in(shop, PLAIN, Audience.PROGRAMS))
                .flow(ArticleExport.netPrices())
                .flow(StockUpdate.from("PARIS"))
                .build();

        try (var navette = Navette.inMemory()) {
            Report report = navette.run(profile);

            assertThat(report.counts()).hasToString("2 read: 1 created, 1 updated");
        }
        assertThat(lastLine(shop, "products-*.csv")).isEqualTo("\"EM-1\";\"Café moulu\";;\"3,90\";\"EUR\";\"NET\";");
        assertThat(lastLine(shop, "stock-*.csv")).isEqualTo("\"EM-1\";\"10\"");
    }

    @Test
    void writesNothingWhenAllIsRefused() {
        Product sake = product("EM-1", "Sake 酒", null, null);

        products(Dialect.FRENCH_WINDOWS).write(List.of(write(sake, null, EnumSet.of(ProductField.NAME))), IN_TIME);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesNothingAfterItsTime() {
        List<Outcome> outcomes = stock().write(List.of(level("EM-1", "3"), level("EM-2", "4")), new Once(NOON));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.NOT_SENT, Outcome.Kind.NOT_SENT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheFolderIsNotThere() {
        Path absent = folder.resolve("absent");
        StockWriter writer = open(DropFolder.in(absent)).role(StockWriter.class).orElseThrow();

        assertThatThrownBy(() -> writer.write(List.of(level("EM-1", "3")), IN_TIME))
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith("No file can be left in the folder (files stock, folder " + absent
                        + "). It answered: NoSuchFileException")
                .hasMessageEndingWith("Look whether the folder is there, may be written, and has room.");
    }

    @Test
    void findsWhatLiesThere() {
        StockWriter writer = stock();
        List<Claim> claims = List.of(new Claim("EM-1", null));

        List<Resolution> before = writer.resolve(claims, IN_TIME);
        writer.write(List.of(level("EM-1", "3")), IN_TIME);
        List<Resolution> after = writer.resolve(claims, IN_TIME);

        assertThat(before).containsExactly(Resolution.absent());
        assertThat(after).containsExactly(Resolution.found(new ForeignId("EM-1")));
    }

    @Test
    void isAShop() {
        Connection<DropFolderSettings> connection = DropFolder.in(folder);

        assertThat(connection.account().system()).isEqualTo("files-shop");
        assertThat(open(connection).role(ArticleReader.class)).isEmpty();
    }

    @Test
    @Tag("ART-25")
    void saysWhatItHasNoPlaceFor() {
        Product coffee = product("EM-1", "Café", null, null).withCategory(Term.first("category", "Boissons"));

        List<Outcome> outcomes = products(PLAIN)
                .write(List.of(write(coffee, null, EnumSet.of(ProductField.NAME, ProductField.CATEGORY))), IN_TIME);

        assertThat(outcomes)
                .containsExactly(new Outcome.Done(
                        Outcome.Effect.CREATED, new ForeignId("EM-1"), Map.of(), Set.of(ProductField.CATEGORY)));
    }

    @Test
    @Tag("ART-12")
    void refusesProductsThatAreSoldInVariants() {
        Product shirt = product("TS", "T-shirt", null, null)
                .withVariants(List.of(new Variant(new Reference("TS-S"), null, Quantity.of(3))));
        var claim = new Claim("TS", null, List.of(new Claim("TS-S", null)));
        var write = new Write<>(claim, shirt, PLACES, Map.of("TS-S", Set.of(ProductField.QUANTITY)), Map.of());

        List<Outcome> outcomes = products(PLAIN).write(List.of(write), IN_TIME);

        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(answer(outcome))
                        .startsWith("The files have no place for variants (files products, article TS)"));
    }

    private ProductWriter products(Dialect dialect) {
        return open(DropFolder.in(folder, dialect, Audience.SPREADSHEETS))
                .role(ProductWriter.class)
                .orElseThrow();
    }

    private StockWriter stock() {
        return open(DropFolder.in(folder, PLAIN, Audience.SPREADSHEETS))
                .role(StockWriter.class)
                .orElseThrow();
    }

    private static Connector open(Connection<DropFolderSettings> connection) {
        return connection.open(new Lent(Clock.fixed(NOON, ZoneOffset.UTC)));
    }

    private static Product product(String reference, String name, @Nullable Price price, @Nullable Quantity quantity) {
        return new Product(new Reference(reference), new ProductTexts(name, null), price, quantity);
    }

    private static Write<Product> write(Product product, @Nullable String id, EnumSet<ProductField> fields) {
        var claim = new Claim(product.reference().value(), id == null ? null : new ForeignId(id));
        return new Write<>(claim, product, fields, Map.of());
    }

    private static Write<StockLevel> level(String reference, String quantity) {
        var level = new StockLevel(new Reference(reference), Quantity.of(quantity));
        var claim = new Claim(reference, new ForeignId(reference));
        return new Write<>(claim, level, EnumSet.of(ProductField.QUANTITY), Map.of());
    }

    /** Of the only file of that name. */
    private static String lastLine(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
            List<String> lines = Files.readAllLines(files.iterator().next());
            return lines.get(lines.size() - 1);
        }
    }

    private static String answer(Outcome outcome) {
        return outcome instanceof Outcome.Rejected rejected
                ? rejected.fault().message()
                : outcome.kind().name();
    }

    /** A first attempt with a time limit. */
    private record Once(String name, Instant startedAt, Instant deadline) implements Attempt {

        Once(Instant deadline) {
            this("K1", NOON, deadline);
        }

        @Override
        public WriteKey key() {
            return new WriteKey(name);
        }

        @Override
        public boolean begun() {
            return false;
        }

        @Override
        public Optional<String> note() {
            return Optional.empty();
        }

        @Override
        public void note(String durable) {
            throw new UnsupportedOperationException("nothing is noted");
        }
    }
}
