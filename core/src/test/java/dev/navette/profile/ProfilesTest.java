package dev.navette.profile;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.navette.error.InvalidSettingsException;
import dev.navette.error.Problem;
import dev.navette.error.UnreadableSourceException;
import dev.navette.files.DropFolderProvider;
import dev.navette.files.DropFolderSettings;
import dev.navette.files.FilesErp;
import dev.navette.files.FilesErpProvider;
import dev.navette.files.FilesErpSettings;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.CustomerActivation;
import dev.navette.flow.CustomerExport;
import dev.navette.flow.Flow;
import dev.navette.flow.InvoiceExport;
import dev.navette.flow.Pace;
import dev.navette.flow.Pipeline;
import dev.navette.flow.ProspectImport;
import dev.navette.flow.QuoteExport;
import dev.navette.flow.StatusUpdate;
import dev.navette.flow.StockUpdate;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.QuantityUsed;
import dev.navette.mapping.StockRule;
import dev.navette.mapping.sales.CustomerActivationRule;
import dev.navette.mapping.sales.CustomerExportRule;
import dev.navette.mapping.sales.DeliveryRule;
import dev.navette.mapping.sales.InvoiceRule;
import dev.navette.mapping.sales.ProgressRule;
import dev.navette.mapping.sales.ProgressStep;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.MemoryShopProvider;
import dev.navette.memory.MemoryShopSettings;
import dev.navette.memory.Till;
import dev.navette.model.Basis;
import dev.navette.model.ProductField;
import dev.navette.model.Quantity;
import dev.navette.model.Secret;
import dev.navette.model.sales.AccountField;
import dev.navette.model.sales.DocumentType;
import dev.navette.spi.Connection;
import dev.navette.spi.Selection;
import dev.navette.text.Audience;
import dev.navette.text.Dialect;
import dev.navette.text.Encoding;
import dev.navette.text.LineEnd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("PRO-1")
class ProfilesTest {

    private static final String EPICERIE = """
            {
              "name": "epicerie",
              "erp": {"type": "files-erp", "folder": "exports", "mapping": "mapping.json"},
              "shop": {"type": "memory-shop", "file": "shop.json"},
              "flows": {
                "stock-update": {"warehouses": ["PARIS", "LYON"], "pace": {"batch": 50, "timeOut": "PT20S"}},
                "article-export": {"prices": {"basis": "gross"}, "selection": {"scope": "changed"}}
              }
            }
            """;

    @TempDir
    private Path folder;

    private final Profiles profiles = Profiles.with(
            Providers.of(new FilesErpProvider(), new DropFolderProvider(), new MemoryShopProvider(), new Till()));

    @Test
    void readsWhatTheSameRecordsSayInCode() throws IOException {
        Path file = Files.writeString(folder.resolve("epicerie.json"), EPICERIE);

        Profile profile = profiles.read(file);

        assertThat(profile.name()).isEqualTo("epicerie");
        assertThat(profile.erp().settings())
                .isEqualTo(new FilesErpSettings(folder.resolve("exports"), folder.resolve("mapping.json")));
        assertThat(profile.shop().settings()).isEqualTo(new MemoryShopSettings(folder.resolve("shop.json")));
        assertThat(profile.flows())
                .containsExactly(
                        StockUpdate.from("PARIS", "LYON"),
                        ArticleExport.grossPrices().changedOnly());
        assertThat(profile.paceOf(profile.flows().get(0)))
                .isEqualTo(Pace.usual().withBatch(50).withTimeOut(Duration.ofSeconds(20)));
        assertThat(profile.paceOf(profile.flows().get(1))).isEqualTo(Pace.usual());
    }

    @Test
    void takesTheDocumentedDefaultForWhatIsNotSaid() {
        Profile profile = parse("""
                {"name": "caisse", "erp": {"type": "till", "address": "10.0.0.7", "key": "env:TILL_KEY"},
                 "shop": {"type": "files-shop", "folder": "/srv/depot"},
                 "flows": {"article-export": {"prices": {"basis": "net"}, "stock": {"warehouses": ["PARIS"]}}}}
                """);

        assertThat(profile.erp().settings()).isEqualTo(Till.with(Secret.env("TILL_KEY")));
        assertThat(profile.shop().settings())
                .isEqualTo(new DropFolderSettings(Path.of("/srv/depot"), Dialect.FRENCH_EXCEL, Audience.SPREADSHEETS));
        assertThat(profile.flows()).containsExactly(ArticleExport.netPrices().withStockFrom("PARIS"));
    }

    @Test
    @Tag("ART-17")
    void readsWhatTravelsAlong() {
        Profile profile = parse(along("[\"images\", \"related\"]"));

        assertThat(profile.flows())
                .containsExactly(ArticleExport.netPrices().along(ProductField.RELATED, ProductField.IMAGES));
        assertThat(parse(profiles.json(profile, folder))).isEqualTo(profile);
    }

    @Test
    void refusesWhatCannotTravelAlong() {
        assertThat(refused(along("[\"pictures\", \"images\", \"images\"]"))).hasMessage("""
                        The profile has 2 problems:
                          - $.flows.article-export.along[0]: it is none of the known ones. Write one of "name", \
                        "summary", "description", "meta", "price", "special-prices", "quantity", "weight", "dimensions", \
                        "barcode", "brand", "supplier", "images", "documents", "features", "category", "categories", \
                        "tax-class", "eco-participation", "related", "better", "components", "options", "own-images", \
                        "active", "sold", "usual".
                          - $.flows.article-export.along[2]: it stands there twice. Remove one of the two.""");
    }

    @Test
    void replacesOnlyTheSaidKeysOfADefault() {
        Profile profile = parse("""
                {"name": "depot", "erp": {"type": "files-erp", "folder": "in", "mapping": "m.json"},
                 "shop": {"type": "files-shop", "folder": "/srv/depot", "dialect": {"separator": ",", "quote": null,
                    "decimalMark": "."}},
                 "flows": {"stock-update": {"warehouses": ["PARIS"]}}}
                """);

        assertThat(((DropFolderSettings) profile.shop().settings()).dialect())
                .isEqualTo(Dialect.FRENCH_EXCEL
                        .withDecimalMark('.')
                        .withSeparator(',')
                        .withQuote(null));
    }

    @Test
    void refusesEverythingThatIsWrongAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("epicerie.json"), """
                {
                  "nom": "epicerie",
                  "erp": {"type": "til", "address": "10.0.0.7"},
                  "shop": {"type": "till", "address": " ", "country": "Fr", "patience": "30s", "tries": 10,
                           "folders": ["a", 7], "floors": {"PARIS": "2"}, "start": {"type": "with-chnge"}, "kay": 1},
                  "flows": {
                    "article-export": {"prices": {"basis": "brutto"}, "stock": {"warehouses": [], "used": "real"}},
                    "stock-update": {"warehouses": ["PARIS", "PARIS", null], "negativeAsZero": "yes",
                                     "pase": {}, "pace": {"page": 0, "batch": 1.5, "timeOut": "PT0S"}},
                    "price-updates": {}
                  }
                }
                """);

        assertThatThrownBy(() -> profiles.read(file))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The profile " + file + """
                         has 22 problems:
                          - $.nom: an unknown key. Remove it; the known keys are $schema, name, erp, shop, flows.
                          - $.name: missing. Write a text in quotes, which messages and the journal show.
                          - $.erp.type: it is none of the known ones. Write "till"; there are "files-erp", "files-shop", \
                        "memory-shop", "till".
                          - $.shop.kay: an unknown key. Write "key", or remove it.
                          - $.shop.key: missing. Write "env:NAME" or "file:path".
                          - $.shop.patience: it is no duration. Write a duration in the form "PT30S" or "PT5M".
                          - $.shop.folders[1]: it is a number. Write a path in quotes.
                          - $.shop.floors.PARIS: it is a text. Write a number without quotes.
                          - $.shop.start.type: it is none of the known ones. Write "with-change"; there are "empty", \
                        "with-change".
                          - $.shop.address: it is blank. Write a text that is not blank.
                          - $.shop.country: it is Fr. Write it in the form [A-Z]{2}.
                          - $.shop.tries: it is 10. Write at most 9.
                          - $.flows.price-updates: an unknown key. Write "price-update", or remove it.
                          - $.flows.article-export.prices.basis: it is none of the known ones. Write one of "net", "gross".
                          - $.flows.article-export.stock.warehouses: no warehouse is chosen. Name at least one, or leave \
                        stock out.
                          - $.flows.stock-update.pase: an unknown key. Write "pace", or remove it.
                          - $.flows.stock-update.warehouses[1]: it stands there twice. Remove one of the two.
                          - $.flows.stock-update.warehouses[2]: it is null. Write a text in quotes.
                          - $.flows.stock-update.negativeAsZero: it is a text. Write true or false.
                          - $.flows.stock-update.pace.batch: it is no whole number, or it is too large. Write a whole \
                        number.
                          - $.flows.stock-update.pace.page: it is 0. Write at least 1.
                          - $.flows.stock-update.pace.timeOut: it is PT0S. Write a time above 0, for example "PT30S".\
                        """);
    }

    @Test
    void refusesWhatFlowsContradictAlsoWhereAConnectionIsWrong() {
        InvalidSettingsException refused = refused("""
                {"name": "epicerie", "erp": {"type": "files-erp", "folder": "in"}, "shop": [],
                 "flows": {"article-export": {"prices": {"basis": "net"}, "stock": {"warehouses": ["PARIS"]}},
                           "stock-update": {"warehouses": ["LYON", " "]}}}
                """);

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly("$.erp.mapping", "$.shop", "$.flows.stock-update", "$.flows.stock-update.warehouses");
    }

    @Test
    void asksForAllThatAnEmptyOneLacks() {
        assertThat(refused("{}")).hasMessage("""
                The profile has 4 problems:
                  - $.name: missing. Write a text in quotes, which messages and the journal show.
                  - $.erp: missing. Write an object with its "type".
                  - $.shop: missing. Write an object with its "type".
                  - $.flows: missing. Write an object with at least one flow: article-export, stock-update, \
                price-update, activation-update, article-import, customer-export, customer-activation, \
                prospect-import, status-update, invoice-export, quote-export.""");
    }

    @Test
    void asksForAFlow() {
        assertThat(refused(EPICERIE.replaceAll("(?s)\"flows.*", "\"flows\": {}}")))
                .hasMessage("""
                The profile has 1 problem:
                  - $.flows: no flow is chosen. Add at least one.""");
    }

    @Test
    void namesTheLineOfWhatIsNotJsonAndShowsNothingOfIt() {
        assertThat(refused("{\"erp\": {\"type\": \"till\",\n  \"key\": ck_4711}}"))
                .hasMessage("""
                The profile has 1 problem:
                  - line 2, column 10: it is not JSON. Look for a missing comma, quote or bracket there or just before.""");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThat(refused("{\"name\": \"epicerie\",\n \"name\": \"copie\"}"))
                .hasMessageContaining("line 2, column")
                .hasMessageContaining("it is not JSON: Duplicate Object property \"name\"");
    }

    @Test
    void refusesWhatContradictsItselfInOneRecord() {
        InvalidSettingsException refused = refused("""
                {"name": "depot", "erp": {"type": "till", "address": "10.0.0.7", "key": "env:K", "patience": "PT0S"},
                 "shop": {"type": "files-shop", "folder": "/srv", "dialect": {"separator": "é"}},
                 "flows": {"stock-update": {"warehouses": ["PARIS"]}}}
                """);

        assertThat(refused).hasMessage("""
                The profile has 2 problems:
                  - $.erp.patience: several tries need some. Write a time above 0.
                  - $.shop.dialect: it contradicts itself: separator cannot separate: é. Correct one of the two.""");
    }

    @Test
    void refusesNumbersThatWouldFillTheMemory() {
        InvalidSettingsException refused = refused(EPICERIE.replace(
                "\"warehouses\": [\"PARIS\", \"LYON\"]", "\"warehouses\": [\"PARIS\"], \"untracked\": 1E+999999999"));

        assertThat(refused).hasMessage("""
                The profile has 1 problem:
                  - $.flows.stock-update.untracked: it is no number of at most 40 digits. Write a number without quotes.""");
    }

    @Test
    void saysWhereAProfileThatIsNotThereWasLookedFor() throws IOException {
        Files.writeString(folder.resolve("epicerie.json"), EPICERIE);

        assertThatThrownBy(() -> profiles.read(folder.resolve("epicerie.jsn")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("The file epicerie.jsn is not there (profile epicerie.jsn, folder " + folder
                        + "). Put it there or correct its name. The folder has epicerie.json.");
    }

    @Test
    void allowsTheSchemaThatAnEditorAsksFor() {
        Profile profile = parse(EPICERIE.replaceFirst("\\{", "{\"\\$schema\": \"profile.schema.json\","));

        assertThat(profile.name()).isEqualTo("epicerie");
    }

    @ParameterizedTest
    @MethodSource("flows")
    void writesEveryOptionOfAFlowSoThatItIsReadBack(Flow flow) {
        Profile profile = profile().flow(flow).build();

        String json = profiles.json(profile, folder);
        Profile again = parse(json);

        assertThat(again.flows()).containsExactly(flow);
        assertThat(profiles.json(again, folder)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void writesEverySettingSoThatItIsReadBack(Connection<?> shop) {
        Profile profile = Profile.named("epicerie")
                .erp(erp())
                .shop(shop)
                .flow(StockUpdate.from("PARIS"))
                .build();

        String json = profiles.json(profile, folder);
        Profile again = parse(json);

        assertThat(again.shop().settings()).isEqualTo(shop.settings());
        assertThat(again.shop().provider()).hasSameClassAs(shop.provider());
        assertThat(again.erp().settings()).isEqualTo(erp().settings());
        assertThat(profiles.json(again, folder)).isEqualTo(json);
    }

    @Test
    void keepsFlowsInTheirOrderAndPacesWithTheirFlows() {
        Pace pace = new Pace(200, 50, 2, Duration.ofSeconds(20));
        Profile profile = profile()
                .flow(StockUpdate.from("PARIS"), pace)
                .flow(ArticleExport.netPrices())
                .build();

        Profile again = parse(profiles.json(profile, folder));

        assertThat(again.flows()).isEqualTo(profile.flows());
        assertThat(again.paces()).isEqualTo(Map.of("stock-update", pace));
    }

    @Test
    void writesPathsSoThatTheFolderMayMove() {
        String json = profiles.json(profile().flow(StockUpdate.from("PARIS")).build(), folder);

        assertThat(json).isEqualTo("""
                {
                  "name": "epicerie",
                  "erp": {
                    "type": "files-erp",
                    "folder": "exports",
                    "mapping": "exports/mapping.json"
                  },
                  "shop": {
                    "type": "memory-shop"
                  },
                  "flows": {
                    "stock-update": {
                      "warehouses": [
                        "PARIS"
                      ],
                      "used": "available",
                      "negativeAsZero": true
                    }
                  }
                }
                """);
    }

    @Test
    @Tag("PRO-2")
    void writesReferencesToSecretsAndNoSecret() {
        Secret file = Secret.file(folder.resolve("secrets/till.key"));

        assertThat(written(Secret.env("TILL_KEY"))).contains("\"key\": \"env:TILL_KEY\"");
        assertThat(written(file)).contains("\"key\": \"file:secrets/till.key\"");
        assertThat(written(Secret.value("ck_4711"))).doesNotContain("4711").contains("\"(the secret was not copied)\"");
    }

    @Test
    @Tag("PRO-2")
    void refusesACopyWhoseSecretIsNotSaidAnew() {
        assertThat(refused(written(Secret.value("ck_4711")))).hasMessage("""
                The profile has 1 problem:
                  - $.erp.key: it is no reference to a secret. Write "env:NAME" or "file:path".""");
    }

    @Test
    @Tag("PRO-2")
    void takesTheFileOfASecretFromTheFolderOfTheProfile() {
        Profile profile = parse(written(Secret.file(folder.resolve("till.key"))));

        assertThat(((Till.Settings) profile.erp().settings()).key()).isEqualTo(Secret.file(folder.resolve("till.key")));
    }

    @Test
    void refusesToWriteWhatOnlyTheProgramHas() {
        Profile profile = Profile.named("epicerie")
                .erp(new MemoryErp("ebp").connection())
                .shop(new MemoryShop("shop-fr").connection())
                .flow(new StockOfOneDay("PARIS"))
                .build();

        assertThatThrownBy(() -> profiles.json(profile, folder))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie, to be written as JSON, has 3 problems:
                          - $.erp: it is an object of the program, or its connector cannot be seen. Connect by settings \
                        of one of the types files-erp, files-shop, memory-shop, till.
                          - $.shop: it is an object of the program, or its connector cannot be seen. Connect by settings \
                        of one of the types files-erp, files-shop, memory-shop, till.
                          - $.flows.stock-of-one-day: it is a flow of the program's own. Make it known with \
                        Profiles.knowing, as a record.""");
    }

    @Test
    void knowsTheFlowsThatAHostMakesKnown() {
        Profiles more = profiles.knowing("stock-of-one-day", StockOfOneDay.class);
        Profile profile = profile().flow(new StockOfOneDay("PARIS")).build();

        Profile again = more.parse(more.json(profile, folder), folder);

        assertThat(again.flows()).containsExactly(new StockOfOneDay("PARIS"));
        assertThat(refused(more.json(profile, folder)).problems())
                .extracting(Problem::path)
                .containsExactly("$.flows.stock-of-one-day");
    }

    @Test
    void refusesToKnowTwoFlowsOfOneTask() {
        assertThatThrownBy(() -> profiles.knowing("stock-update", StockOfOneDay.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the flow stock-update is known already");
    }

    @Test
    void readsTheConnectorsThatAClassLoaderCanSee() {
        Profiles visible = Profiles.visibleTo(ProfilesTest.class.getClassLoader());

        Profile profile = visible.parse(EPICERIE, folder);

        assertThat(profile.erp().provider()).isInstanceOf(FilesErpProvider.class);
    }

    @Test
    void readsUtf8Only() throws IOException {
        Path file = folder.resolve("epicerie.json");
        Files.writeString(file, EPICERIE.replace("epicerie", "épicerie"), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> profiles.read(file))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("The profile " + file + " has 1 problem:\n"
                        + "  - line 2: the profile is not UTF-8. Save it as UTF-8.");
    }

    static Stream<Flow> flows() {
        List<@Nullable Quantity> untracked = Arrays.asList(null, Quantity.ZERO, Quantity.of("1.25"), Quantity.of(-3));
        List<Set<String>> warehouses = List.of(Set.of("PARIS"), Set.of("LYON", "Dépôt n° 2", "\"É\\\n"));
        Stream<StockRule> rules = warehouses.stream()
                .flatMap(names -> Stream.of(QuantityUsed.values())
                        .flatMap(used -> Stream.of(true, false)
                                .flatMap(zero -> untracked.stream()
                                        .map(quantity -> new StockRule(names, used, zero, quantity)))));
        Stream<Flow> both = rules.flatMap(rule ->
                Stream.of(StockUpdate.by(rule), ArticleExport.grossPrices().withStock(rule)));
        Stream<Flow> exports = Stream.of(Basis.values())
                .flatMap(basis -> Stream.of(Selection.Scope.values())
                        .map(scope -> scope == Selection.Scope.CHANGED
                                ? ArticleExport.of(ProductRule.of(basis)).changedOnly()
                                : ArticleExport.of(ProductRule.of(basis))));
        Stream<Flow> more = Stream.of(
                ArticleExport.netPrices().along(ProductField.IMAGES),
                ArticleExport.netPrices()
                        .changedOnly()
                        .along(ProductField.RELATED, ProductField.BARCODE, ProductField.SPECIAL_PRICES),
                StatusUpdate.by(ProgressRule.from("pending", "processing")
                                .then(ProgressStep.of(DocumentType.DELIVERY_NOTE, "shipped")
                                        .partially("partly")
                                        .onceValidated()
                                        .notifying())
                                .with(DeliveryRule.USUAL
                                        .calling("COLIS", "colissimo")
                                        .without(List.of("PORT")))
                                .ofShop("s1"))
                        .everything(),
                InvoiceExport.by(InvoiceRule.of(List.of(DocumentType.CREDIT_NOTE))),
                QuoteExport.usual());
        return Stream.of(both, exports, more).flatMap(each -> each);
    }

    static Stream<Connection<?>> settings() {
        Dialect odd = new Dialect(Encoding.of(StandardCharsets.UTF_16LE), '\t', null, '.', "uuuu-MM-dd", 3, LineEnd.LF);
        var till = new Till.Settings(
                "10.0.0.7",
                Secret.env("TILL_KEY"),
                "FR",
                Duration.ofMillis(1500),
                1,
                List.of(Path.of("/srv/b"), Path.of("/srv/a")),
                Map.of("PARIS", Quantity.of("0.10"), "LYON", new Quantity(new BigDecimal("12345678901234567890.5"))),
                Currency.getInstance("EUR"),
                new Till.WithChange(3_000_000_000L));
        return Stream.of(
                new Connection<>(new MemoryShopProvider(), new MemoryShopSettings(Path.of("/srv/shop.json"))),
                new Connection<>(
                        new DropFolderProvider(), new DropFolderSettings(Path.of("/srv"), odd, Audience.PROGRAMS)),
                new Connection<>(new Till(), till),
                new Connection<>(new Till(), Till.with(Secret.file(Path.of("/run/key")))));
    }

    private Profile.Builder profile() {
        return Profile.named("epicerie")
                .erp(localErp())
                .shop(new Connection<>(new MemoryShopProvider(), new MemoryShopSettings(null)));
    }

    private Connection<?> localErp() {
        return FilesErp.in(folder.resolve("exports"), folder.resolve("exports/mapping.json"));
    }

    private static Connection<?> erp() {
        return FilesErp.in(Path.of("/srv/exports"), Path.of("/srv/mapping.json"));
    }

    private String written(Secret key) {
        Profile profile = Profile.named("caisse")
                .erp(new Connection<>(new Till(), Till.with(key)))
                .shop(new Connection<>(new MemoryShopProvider(), new MemoryShopSettings(null)))
                .flow(StockUpdate.from("PARIS"))
                .build();
        return profiles.json(profile, folder);
    }

    private static String along(String what) {
        return """
                {"name": "epicerie", "erp": {"type": "files-erp", "folder": "in", "mapping": "m.json"},
                 "shop": {"type": "memory-shop"},
                 "flows": {"article-export": {"prices": {"basis": "net"}, "along": %s}}}
                """.formatted(what);
    }

    @Test
    @Tag("CUS-9")
    void readsTheFlowsOfCustomersAndWritesThemTheSame() {
        Profile profile = parse("""
                {"name": "clients",
                 "erp": {"type": "files-erp", "folder": "exports", "mapping": "mapping.json"},
                 "shop": {"type": "memory-shop", "file": "shop.json"},
                 "flows": {
                   "customer-export": {},
                   "customer-activation": {"published": true, "filter": "code like 'C%'"},
                   "prospect-import": {"numbered": {"prefix": "WEB", "length": 8}, "since": "2026-11-01"}}}
                """);

        assertThat(profile.flows())
                .containsExactly(
                        CustomerExport.usual(),
                        CustomerActivation.by(CustomerActivationRule.USUAL.publishedOnly())
                                .where("code like 'C%'"),
                        ProspectImport.numbered("WEB", 8).since(LocalDate.of(2026, 11, 1)));
        assertThat(parse(profiles.json(profile, folder))).isEqualTo(profile);
        var grouped = CustomerExport.usual()
                .along(AccountField.VAT_NUMBER, AccountField.CODE)
                .withContacts()
                .grouping(CustomerExportRule.Groups.PRICE_CATEGORY)
                .keeping(AccountField.EMAIL, AccountField.NAME)
                .pairing("customer-group:PRO", "3");
        Profile more = Profile.named("clients")
                .erp(profile.erp())
                .shop(profile.shop())
                .flow(grouped)
                .build();
        assertThat(parse(profiles.json(more, folder)).flows()).containsExactly(grouped);
    }

    private Profile parse(String json) {
        return profiles.parse(json, folder);
    }

    private InvalidSettingsException refused(String json) {
        return catchThrowableOfType(InvalidSettingsException.class, () -> parse(json));
    }

    /** A flow that a host made. */
    record StockOfOneDay(String warehouse) implements Flow {

        @Override
        public String task() {
            return "stock-of-one-day";
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Pipeline<?, ?> pipeline() {
            return StockUpdate.from(warehouse).pipeline();
        }
    }
}
