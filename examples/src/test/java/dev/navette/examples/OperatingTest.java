package dev.navette.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.error.Fault;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.profile.Profile;

import static org.assertj.core.api.Assertions.assertThat;

class OperatingTest {

    private final MemoryErp erp = new MemoryErp("erp");
    private final MemoryShop shop = new MemoryShop("shop");
    private final Profile profile = Operating.paced(erp.connection(), shop.connection());
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    OperatingTest() {
        erp.put(Article.named("EM-1", "Café moulu 250 g"));
        erp.stocking("EM-1", "PARIS", 5);
        erp.faulty("EM-7", Fault.of("The price is no number", "erp", "EM-7", "Write a number"));
    }

    @Test
    void keepsAndRestoresAStore() {
        Path store = folder.resolve("navette.db");
        Path restored = folder.resolve("restored.db");
        try (Navette navette = Operating.onOneMachine(store)) {
            navette.run(profile);
        }

        Operating.restore(store, folder.resolve("copy.db"), restored);

        try (Navette navette = Operating.onOneMachine(restored)) {
            assertThat(navette.run(profile).counts().created()).isZero();
        }
        assertThat(shop.products()).hasSize(1);
    }

    @Test
    void printsWhatIsWrongInAProfile() {
        try (Navette navette = Navette.inMemory()) {
            Operating.check(navette, profile, out);
            assertThat(text()).isEmpty();

            erp.remove("EM-1"); // and the warehouse PARIS with it
            Operating.check(navette, profile, out);
        }

        assertThat(text()).contains("the ERP has no warehouse PARIS");
    }

    @Test
    void runsOneArticleOfOneFlow() {
        try (Navette navette = Navette.inMemory()) {
            navette.run(profile);
            erp.stocking("EM-1", "PARIS", 9);

            assertThat(Operating.names(navette, profile).counts().toString()).isEqualTo("1 read: 1 updated");
        }
    }

    @Test
    void listsWhatIsOpenAndTakesItOffTheList() {
        try (Navette navette = Navette.inMemory()) {
            navette.run(profile);

            Operating.openItems(navette, profile, out);

            assertThat(text()).startsWith("EM-7 UNREADABLE since ").contains("The price is no number");
            assertThat(navette.openItems(profile).list("article-export", "", 100))
                    .isEmpty();
        }
    }

    @Test
    void printsRunsWithTroubleAndForgetsThem() {
        try (Navette navette = Navette.inMemory()) {
            navette.run(profile);

            Operating.journal(navette, out);
            Operating.forget(navette, Instant.parse("2999-01-01T00:00:00Z"));

            assertThat(text())
                    .contains("article-export: 2 read: 1 created, 1 parked")
                    .contains("  EM-7: The price is no number");
            assertThat(navette.journal().runs(10)).isEmpty();
        }
    }

    @Test
    void leavesAPageOfTheRunWithWhatIsLinked() throws IOException {
        Path file = folder.resolve("report.html");
        try (Navette navette = Navette.inMemory()) {
            Operating.page(navette, profile, file);
        }

        assertThat(file).content().contains("The price is no number", "1 of 1 linked", "Europe/Paris");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
