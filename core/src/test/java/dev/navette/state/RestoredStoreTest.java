package dev.navette.state;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.model.Quantity;
import dev.navette.profile.Profile;
import dev.navette.run.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** DESIGN's promise 3: a restored store is older than the world, and nothing is written twice for it. */
@Tag("promise-3")
class RestoredStoreTest {

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");

    @TempDir
    private Path folder;

    private Path file;
    private Path copy;

    @BeforeEach
    void backedUpAfterTheFirstArticle() {
        file = folder.resolve("navette.db");
        copy = folder.resolve("copy.db");
        article("EM-1", 5);
        run();
        SyncStore.backUp(file, copy);
    }

    @Test
    void makesNothingTwiceOfWhatWasMadeAfterTheCopy() throws Exception {
        article("EM-2", 7);
        run();
        restore();

        Report report = run();

        assertThat(report.clean()).isTrue();
        assertThat(shop.products()).hasSize(2);
        assertThat(shop.creates()).isEqualTo(2);
    }

    @Test
    void mendsWhatChangedAfterTheCopyAndHasChangedBackSince() throws Exception {
        erp.stocking("EM-1", "PARIS", 4);
        run();
        erp.stocking("EM-1", "PARIS", 5);
        restore();

        run();

        assertThat(shop.stockOf("EM-1")).hasValue(Quantity.of(5));
    }

    private void restore() throws Exception {
        Files.delete(file);
        SyncStore.restore(copy, file);
    }

    private Report run() {
        Profile profile = Profile.named("shop-fr")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(ArticleExport.netPrices())
                .flow(StockUpdate.from("PARIS"))
                .build();
        try (var navette = Navette.on(SyncStore.file(file))) {
            return navette.run(profile);
        }
    }

    private void article(String reference, long units) {
        erp.put(Article.named(reference, "Café moulu " + reference));
        erp.stocking(reference, "PARIS", units);
    }
}
