package dev.navette;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.InvalidSettingsException;
import dev.navette.error.UnreachableException;
import dev.navette.files.DropFolder;
import dev.navette.files.FilesErp;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.Pace;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.Till;
import dev.navette.model.Article;
import dev.navette.model.Check;
import dev.navette.model.Secret;
import dev.navette.profile.Profile;
import dev.navette.profile.Profiles;
import dev.navette.profile.Providers;
import dev.navette.run.CheckReport;
import dev.navette.spi.Connection;
import dev.navette.spi.SelfTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("PRO-3")
class CheckTest {

    private static final String MAPPING = """
            {"articles": {"file": "articles.csv", "columns": {"reference": "Code", "name": "Nom"}},
             "stock": {"file": "stock.csv", "columns": {"reference": "Code", "real": "Réel", "warehouse": "Dépôt"}}}
            """;

    @TempDir
    private Path folder;

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final Navette navette = Navette.inMemory();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void saysThatAllIsWellAndRunsNothing() {
        erp.put(Article.named("EM-1", "Café moulu 250 g"));

        CheckReport report = navette.check(between(erp.connection(), shop.connection())
                .flow(ArticleExport.netPrices())
                .build());

        assertThat(report.passed()).isTrue();
        assertThat(report).hasToString("""
                The profile epicerie can run
                  ok       $.erp: the connector memory-erp opens; it has no test of its own.
                  ok       $.shop: the shop shop-fr can be read; it has 0 product(s).
                  ok       $.flows.article-export: both systems have what it needs.""");
        assertThat(shop.products()).isEmpty();
        assertThat(navette.journal().runs(10)).isEmpty();
    }

    @Test
    @Tag("PRO-6")
    void namesEveryMissingRoleOfAJsonProfileAtOnce() {
        Profile profile = Profiles.with(Providers.of(new Till())).parse("""
                {"name": "caisse",
                 "erp": {"type": "till", "address": "10.0.0.7", "key": "value:4711"},
                 "shop": {"type": "till", "address": "10.0.0.8", "key": "value:4711"},
                 "flows": {"article-export": {"prices": {"basis": "net"}}, "stock-update": {"warehouses": ["PARIS"]}}}
                """, folder);

        assertThat(navette.check(profile)).hasToString("""
                The profile caisse cannot run as it is
                  ok       $.erp: the connector till opens; it has no test of its own.
                  ok       $.shop: the connector till opens; it has no test of its own.
                  failed   $.flows.article-export: caisse/erp has no ArticleReader, which the flow needs: tills of this \
                make only sell. Choose the make PRO.
                  failed   $.flows.article-export: caisse/shop has no ProductWriter, which the flow needs: tills of this \
                make only sell. Choose the make PRO.
                  failed   $.flows.stock-update: caisse/erp has no StockReader, which the flow needs: tills of this make \
                only sell. Choose the make PRO.
                  failed   $.flows.stock-update: caisse/shop has no StockWriter, which the flow needs: tills of this make \
                only sell. Choose the make PRO.
                  failed   $.flows.stock-update: caisse/shop has no SellableFinder, which the flow needs: tills of this \
                make only sell. Choose the make PRO.""");
    }

    @Test
    void reportsBothSidesWhenNeitherOpens() {
        var down = new Handmade("ebp", Map.of());
        down.refusal = new UnreachableException(
                new Fault("The ERP did not answer", "epicerie/erp", "login", "connection refused", "Start the ERP"));
        var closed = new Handmade("shop-fr", Map.of());
        closed.refusal = new AccessRefusedException(
                Fault.of("The shop refused access", "epicerie/shop", "login", "Renew the key"));

        CheckReport report = navette.check(between(down.connection(), closed.connection())
                .flow(StockUpdate.from("PARIS"))
                .build());

        assertThat(report).hasToString("""
                The profile epicerie cannot run as it is
                  failed   $.erp: The ERP did not answer (epicerie/erp, login), and it answered: connection refused. \
                Start the ERP.
                  failed   $.shop: The shop refused access (epicerie/shop, login). Renew the key.""");
    }

    @Test
    void showsNothingOfADefectButItsKind() {
        var broken = new Handmade("ebp", Map.of());
        broken.refusal = new IllegalStateException("password 4711 has a bad digit");

        CheckReport report = navette.check(between(broken.connection(), shop.connection())
                .flow(StockUpdate.from("PARIS"))
                .build());

        assertThat(report.with(Check.Verdict.FAILED)).singleElement().satisfies(check -> {
            assertThat(check.path()).isEqualTo("$.erp");
            assertThat(check.what())
                    .startsWith(
                            "the connector failed with a defect of its own: java.lang.IllegalStateException at CheckTest.")
                    .doesNotContain("4711");
            assertThat(check.remedy()).isEqualTo("Report it to the connector's author");
        });
    }

    @Test
    void closesWhatItOpened() {
        var open = new Handmade("ebp", Map.of());

        navette.check(between(open.connection(), shop.connection())
                .flow(StockUpdate.from("PARIS"))
                .build());

        assertThat(open.closed).isEqualTo(1);
    }

    @Test
    void takesOverWhatAConnectorSaysOfItself() {
        SelfTest late = () -> List.of(
                Check.ok("version 9.2"),
                Check.warning("its clock is 4 minutes late", "Set it by NTP"),
                new Check("$.key", Check.Verdict.FAILED, "it may not read stock", "Give it the right to read stock"));
        var till = new Handmade("till", Map.of(SelfTest.class, late));

        CheckReport report = navette.check(between(erp.connection(), till.connection())
                .flow(ArticleExport.netPrices())
                .build());

        assertThat(report.checks())
                .extracting(Check::toString)
                .contains(
                        "ok       $.shop: version 9.2.",
                        "warning  $.shop: its clock is 4 minutes late. Set it by NTP.",
                        "failed   $.shop.key: it may not read stock. Give it the right to read stock.");
    }

    @Test
    void reportsWhatAFlowAsksForThatTheSystemsDoNotHave() {
        erp.stocking("EM-1", "PARIS", 5);

        CheckReport report = navette.check(between(erp.connection(), shop.connection())
                .flow(StockUpdate.from("LYON"), Pace.usual().withBatch(1000))
                .build());

        assertThat(report.with(Check.Verdict.FAILED))
                .extracting(Check::toString)
                .containsExactly(
                        "failed   $.flows.stock-update.pace.batch: it is 1000, and the system allows 100. Write at most"
                                + " 100, or leave it out.",
                        "failed   $.flows.stock-update.warehouses: the ERP has no warehouse LYON. Choose among PARIS.");
    }

    @Test
    @Tag("PRO-2")
    void reportsASecretThatIsNotThereBeforeItConnects() {
        Profile profile = between(
                        new Connection<>(new Till(), Till.with(Secret.env("NAVETTE_NEVER_SET"))), shop.connection())
                .flow(StockUpdate.from("PARIS"))
                .build();

        assertThat(navette.check(profile).with(Check.Verdict.FAILED))
                .extracting(Check::toString)
                .containsExactly(
                        "failed   $.erp.key: the environment variable NAVETTE_NEVER_SET is not set. Set it for this"
                                + " program, or name another.");
        assertThatThrownBy(() -> navette.run(profile))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 1 problem:
                          - $.erp.key: the environment variable NAVETTE_NEVER_SET is not set. Set it for this program, or \
                        name another.""");
    }

    @Test
    void looksAtEachFileOfAnErp() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
        Files.writeString(folder.resolve("articles.csv"), "Code;Nom\r\n");

        CheckReport report = navette.check(between(FilesErp.in(folder, mapping), DropFolder.in(folder.resolve("depot")))
                .flow(ArticleExport.netPrices())
                .build());

        assertThat(report).hasToString("""
                The profile epicerie cannot run as it is
                  ok       $.erp: articles.csv can be read and has the columns of the mapping.
                  failed   $.erp: The file stock.csv is not there (files stock.csv, folder %1$s). Put it there or correct \
                its name. The folder has articles.csv, mapping.json.
                  failed   $.shop: the folder %1$s/depot is not there. Make it or correct its path.
                  ok       $.flows.article-export: both systems have what it needs.""".formatted(folder));
    }

    @Test
    void leavesNothingInADropFolder() throws IOException {
        Path depot = Files.createDirectory(folder.resolve("depot"));

        CheckReport report = navette.check(between(erp.connection(), DropFolder.in(depot))
                .flow(ArticleExport.netPrices())
                .build());

        assertThat(report.checks())
                .contains(Check.ok("files can be left in the folder " + depot).below("$.shop"));
        assertThat(depot).isEmptyDirectory();
    }

    @Test
    void saysWhereAMappingIsWrong() throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), "{\"artikles\": {}}");

        CheckReport report = navette.check(between(FilesErp.in(folder, mapping), shop.connection())
                .flow(ArticleExport.netPrices())
                .build());

        assertThat(report.with(Check.Verdict.FAILED))
                .extracting(Check::toString)
                .containsExactly(
                        "failed   $.erp: The mapping " + mapping
                                + ", $.artikles: an unknown key. Write \"articles\", or" + " remove it.",
                        "failed   $.erp: The mapping " + mapping + ", $: it maps neither articles nor stock nor"
                                + " customers. Add \"articles\", \"stock\" or \"customers\" with file and columns.");
    }

    @Test
    void reportsSettingsThatNobodyHasChecked() {
        Connection<?> till = new Connection<>(
                new Till(),
                new Till.Settings(
                        " ", Secret.value("4711"), null, Duration.ofSeconds(30), 3, List.of(), Map.of(), null, null));
        var profile = new Profile("epicerie", till, shop.connection(), List.of(StockUpdate.from("PARIS")), Map.of());

        assertThat(navette.check(profile).with(Check.Verdict.FAILED))
                .extracting(Check::toString)
                .containsExactly("failed   $.erp.address: it is blank. Write a text that is not blank.");
        assertThatThrownBy(() -> navette.run(profile))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("""
                        The profile epicerie has 1 problem:
                          - $.erp.address: it is blank. Write a text that is not blank.""");
    }

    @Test
    void isRefusedOnceClosed() {
        Profile profile = between(erp.connection(), shop.connection())
                .flow(ArticleExport.netPrices())
                .build();
        navette.close();

        assertThatThrownBy(() -> navette.check(profile))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This Navette is closed");
    }

    private static Profile.Builder between(Connection<?> erp, Connection<?> shop) {
        return Profile.named("epicerie").erp(erp).shop(shop);
    }
}
