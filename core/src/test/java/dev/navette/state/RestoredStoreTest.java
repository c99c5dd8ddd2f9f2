package dev.navette.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;

import static org.assertj.core.api.Assertions.assertThat;

/** Promise 3: a restored store is older than the world, and nothing is written twice for it. */
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

    @Test
    void mendsWhatAnUndatedSourceChangedAfterTheCopyAndChangedBack() throws Exception {
        Files.delete(copy);
        runUndated();
        SyncStore.backUp(file, copy);
        erp.put(Article.named("EM-1", "Thé"));
        runUndated();
        erp.put(Article.named("EM-1", "Café moulu EM-1"));
        restore();

        runUndated();

        assertThat(shop.product("EM-1").orElseThrow().name()).isEqualTo("Café moulu EM-1");
    }

    private void runUndated() {
        Connection<?> real = erp.connection();
        Profile profile = Profile.named("shop-fr")
                .erp(Connection.live(real.account(), context -> new Undated(real.open(context))))
                .shop(shop.connection())
                .flow(ArticleExport.netPrices().changedOnly())
                .build();
        try (var navette = Navette.on(SyncStore.file(file))) {
            navette.run(profile);
        }
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

    /** The ERP, as if it knew no dates. */
    private record Undated(Connector real) implements Connector, ArticleReader {

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return role == ArticleReader.class ? Optional.of(role.cast(this)) : real.role(role);
        }

        @Override
        public boolean dated() {
            return false;
        }

        @Override
        public Watermark begin(Selection selection) {
            return reader().begin(selection);
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            return reader().read(from, size);
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            return reader().named(names);
        }

        private ArticleReader reader() {
            return real.role(ArticleReader.class).orElseThrow();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
