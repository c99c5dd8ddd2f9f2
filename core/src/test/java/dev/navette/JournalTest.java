package dev.navette;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.Fault;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.Ending;
import dev.navette.run.JournalEntry;
import dev.navette.run.Result;
import dev.navette.run.RunListener;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("RUN-1")
class JournalTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .executor(Runnable::run)
            .build();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void hasAnEntryForEachFlowNewestFirst() {
        article("EM-1", "Café moulu 250 g");
        erp.stocking("EM-1", "PARIS", 5);

        navette.run(profile());

        assertThat(navette.journal().runs(10))
                .extracting(JournalEntry::task)
                .containsExactly("stock-update", "article-export");
        assertThat(navette.journal().runs(1)).hasSize(1);
    }

    @Test
    void tellsWhatRanWhenAndHowItWent() {
        article("EM-1", "Café moulu 250 g");
        erp.stocking("EM-1", "PARIS", 5);

        navette.run(profile());

        JournalEntry entry = navette.journal().runs(2).get(1);
        assertThat(entry.profile()).isEqualTo("epicerie");
        assertThat(entry.start()).isEqualTo(NOW);
        assertThat(entry.end()).isEqualTo(NOW);
        assertThat(entry.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(entry.message()).isNull();
        assertThat(entry.counts()).hasToString("1 read: 1 created");
    }

    @Test
    void hasALineForEachElementThatWasNotUnchanged() {
        erp.stocking("EM-9", "PARIS", 5);
        article("EM-1", "Café moulu 250 g");
        navette.run(profile());
        article("EM-2", " ");
        article("EM-3", "Thé vert 100 g");

        long run = navette.run(profile()).tasks().get(0).run();

        assertThat(navette.journal().lines(run, 10))
                .containsExactly(
                        ElementResult.of(
                                "EM-2",
                                Result.PARKED,
                                "It cannot be written: it has no name (epicerie/erp, EM-2). Name the article in the"
                                        + " ERP."),
                        ElementResult.of("EM-3", Result.CREATED));
        assertThat(navette.journal().runs(2).get(1).counts()).hasToString("3 read: 1 created, 1 unchanged, 1 parked");
    }

    @Test
    void countsOnlyWhatWasLeftOut() {
        erp.stocking("EM-9", "PARIS", 5);

        long run = navette.run(profile()).tasks().get(1).run();

        assertThat(navette.journal().lines(run, 10)).isEmpty();
        assertThat(navette.journal().runs(1).get(0).counts()).hasToString("1 read: 1 ignored");
    }

    @Test
    void givesAsManyLinesAsAreAskedFor() {
        erp.stocking("EM-9", "PARIS", 5);
        List.of("EM-1", "EM-2", "EM-3").forEach(reference -> article(reference, "Café " + reference));

        long run = navette.run(profile()).tasks().get(0).run();

        assertThat(navette.journal().lines(run, 2))
                .extracting(ElementResult::name)
                .containsExactly("EM-1", "EM-2");
    }

    @Test
    void saysWhyARunBrokeOff() {
        article("EM-1", "Café moulu 250 g");
        erp.faulty("EM-2", Fault.of("The price is not a number", "files", "line 2", "Correct it"));
        erp.stocking("EM-9", "PARIS", 5);
        var dying = new RunListener() {
            @Override
            public void element(ElementResult result) {
                throw new IllegalStateException("the terminal is gone");
            }
        };

        assertThatThrownBy(() -> navette.run(profile(), dying)).hasMessage("the terminal is gone");

        JournalEntry entry = navette.journal().runs(1).get(0);
        assertThat(entry.ending()).isEqualTo(Ending.ABORTED);
        assertThat(entry.message()).isEqualTo("the terminal is gone");
    }

    private void article(String reference, String name) {
        erp.put(Article.named(reference, name));
    }

    private Profile profile() {
        return Profile.named("epicerie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(ArticleExport.netPrices())
                .flow(StockUpdate.from("PARIS"))
                .build();
    }
}
