package dev.navette.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Fingerprint;
import dev.navette.model.ProductField;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.Report;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connection;
import dev.navette.spi.Limits;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Seen;
import dev.navette.spi.Selection;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;

/** What changed of a source without dates is found by what it looks like, and only that is read (ART-3). */
@Tag("ART-3")
class UndatedSourceTest {

    private static final ArticleExport CHANGED = ArticleExport.netPrices().changedOnly();

    private final Undated erp = new Undated();
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC))
            .executor(Runnable::run)
            .pageSize(3)
            .build();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void isReadWholeOnceAndThenOnlyWhereItLooksOtherwise() {
        erp.article("EM-1", "Café");
        erp.article("EM-2", "Thé");
        assertThat(run(CHANGED)).isEqualTo("2 read: 2 created");

        erp.article("EM-2", "Thé vert");

        assertThat(run(CHANGED)).isEqualTo("1 read: 1 updated");
        assertThat(run(CHANGED)).isEqualTo("0 read");
        assertThat(erp.pages).isZero();
    }

    @Test
    void isReadWholeAgainWhenAnOptionChanges() {
        erp.article("EM-1", "Café");
        run(CHANGED);

        assertThat(run(CHANGED.along(ProductField.RELATED))).isEqualTo("1 read: 1 unchanged");
    }

    @Test
    void losesNoChangeThatARunStoppedBeforeItsTurn() throws InterruptedException {
        shop.limitedTo(new Limits(2, 1, Duration.ZERO)); // fewer than a page has
        coffees("Café");
        run(CHANGED);
        coffees("Café en grains");

        assertThat(runUntilTheFirstResult(CHANGED)).isEqualTo("6 read: 4 updated, 2 stopped");

        assertThat(run(CHANGED)).isEqualTo("5 read: 5 updated");
        assertThat(run(CHANGED)).isEqualTo("0 read");
        assertThat(shop.products()).hasSize(9).extracting(ShopProduct::name).containsOnly("Café en grains");
    }

    @Test
    void isAskedAgainForWhatCouldNotBeWritten() {
        erp.article("EM-1", " ");
        assertThat(run(CHANGED)).isEqualTo("1 read: 1 parked");

        assertThat(run(CHANGED)).isEqualTo("1 read: 1 parked");
        erp.article("EM-1", "Café");

        assertThat(run(CHANGED)).isEqualTo("1 read: 1 created");
    }

    @Test
    void completesTheGroupOfWhatLooksOtherwise() {
        erp.member("TEE-S", "TEE", "Tee-shirt S");
        erp.member("TEE-M", "TEE", "Tee-shirt M");
        run(CHANGED);

        erp.member("TEE-S", "TEE", "Tee-shirt petit");

        assertThat(run(CHANGED)).isEqualTo("2 read: 2 updated");
        assertThat(shop.variantsOf("TEE")).hasSize(2);
        assertThat(run(CHANGED)).isEqualTo("0 read");
    }

    @Test
    void isPlannedAsItIsRun() {
        erp.article("EM-1", "Café");
        erp.article("EM-2", "Thé");
        run(CHANGED);
        erp.article("EM-2", "Thé vert");

        assertThat(navette.plans().make(profile(CHANGED)).counts()).hasToString("1 read: 1 updated");

        assertThat(run(CHANGED)).isEqualTo("1 read: 1 updated");
    }

    private String run(Flow flow) {
        Report report = navette.run(profile(flow));
        return report.counts().toString();
    }

    private String runUntilTheFirstResult(Flow flow) throws InterruptedException {
        var run = new CompletableFuture<Run>();
        run.complete(navette.start(profile(flow), new RunListener() {
            @Override
            public void element(ElementResult result) {
                run.join().stop();
            }
        }));
        return run.join().await().counts().toString();
    }

    /** Nine articles, three pages. */
    private void coffees(String name) {
        for (int number = 1; number <= 9; number++) {
            erp.article("EM-" + number, name);
        }
    }

    private Profile profile(Flow flow) {
        return Profile.named("epicerie")
                .erp(Connection.live(new Account("undated", "ebp"), erp, new Eyes(erp.articles)))
                .shop(shop.connection())
                .flow(flow)
                .build();
    }

    /** An ERP that knows no dates. */
    private static final class Undated implements ArticleReader {

        private final Map<String, Article> articles = new TreeMap<>();
        private int pages;

        void article(String reference, String name) {
            articles.put(reference, Epicerie.priced(reference, name));
        }

        void member(String reference, String master, String name) {
            articles.put(reference, Epicerie.priced(reference, name).with(ArticleRelations.of(master)));
        }

        @Override
        public boolean dated() {
            return false;
        }

        @Override
        public Watermark begin(Selection selection) {
            throw new IllegalStateException("it is surveyed");
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            pages++;
            return new Page<>(List.of(), from, true, OptionalLong.empty());
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            var reads = new ArrayList<Read<Article>>();
            for (String name : names) {
                Article there = articles.get(name);
                if (there != null) {
                    reads.add(Read.of(name, there));
                }
            }
            return reads;
        }
    }

    /** Sees what an ERP has, and goes on after the last key seen. */
    private record Eyes(Map<String, Article> articles) implements ArticleSurvey {

        @Override
        public Watermark begin() {
            return new Watermark("");
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            List<Seen> seen = articles.entrySet().stream()
                    .filter(entry -> entry.getKey().compareTo(from.text()) > 0)
                    .limit(size)
                    .map(entry -> new Seen(
                            entry.getKey(),
                            entry.getKey(),
                            Fingerprint.of(entry.getValue().toString())))
                    .toList();
            String next =
                    seen.isEmpty() ? from.text() : seen.get(seen.size() - 1).key();
            return new SurveyPage(seen, new Watermark(next), seen.size() < size);
        }
    }
}
