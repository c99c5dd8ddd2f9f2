package dev.navette;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.model.Article;
import dev.navette.profile.Profile;
import dev.navette.run.ElementResult;
import dev.navette.run.JournalEntry;
import dev.navette.run.Result;
import dev.navette.run.RunFilter;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Which runs, what became of which element, and for how long that is known (RUN-1, GDPR-1). */
class JournalQueryTest {

    private final Days clock = new Days();
    private final MemoryErp erp = new MemoryErp("ebp");
    private final MemoryShop shop = new MemoryShop("shop-fr");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(clock)
            .executor(Runnable::run)
            .build();

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    @Tag("RUN-1")
    void isAskedByTaskDateResultAndElement() {
        run("EM-1");
        clock.pass(1);
        run("EM-2");
        clock.pass(1);
        run(" ");

        assertThat(numbers(RunFilter.all().ofTask("article-export"))).containsExactly(5L, 3L, 1L);
        assertThat(numbers(RunFilter.all().naming("EM-2").ofTask("article-export")))
                .containsExactly(3L);
        assertThat(numbers(RunFilter.all().with(Result.PARKED).with(Result.FAILED)))
                .containsExactly(5L);
        assertThat(numbers(RunFilter.all().between(day(1), day(2)))).containsExactly(4L, 3L);
        assertThat(numbers(RunFilter.all().ofProfile("another"))).isEmpty();
        assertThat(numbers(RunFilter.all().ofTask("article-export").before(3))).containsExactly(1L);
    }

    @Test
    @Tag("RUN-1")
    void givesTheLinesOfOneResultAPageAtATime() {
        erp.put(Article.named("EM-0", " "));
        run("EM-1", "EM-2", "EM-3");

        List<ElementResult> created = navette.journal().lines(1, Set.of(Result.CREATED), 1, 10);

        assertThat(created).extracting(ElementResult::name).containsExactly("EM-2", "EM-3");
    }

    @Test
    @Tag("GDPR-1")
    void forgetsWhatIsOlderThanNinetyDays() {
        run("EM-1");
        clock.pass(89);
        run("EM-2");
        assertThat(navette.journal().runs(10)).hasSize(4);

        clock.pass(2);
        run("EM-3");

        assertThat(navette.journal().runs(10)).extracting(JournalEntry::run).containsExactly(6L, 5L, 4L, 3L);
        assertThat(shop.products()).hasSize(3);
    }

    @Test
    @Tag("GDPR-1")
    void takesANameOut() {
        run("Jeanne-12");

        int places = navette.journal().anonymise("Jeanne-12");

        assertThat(places).isEqualTo(1);
        assertThat(navette.journal().lines(1, 10))
                .extracting(ElementResult::name)
                .doesNotContain("Jeanne-12");
    }

    @Test
    @Tag("GDPR-1")
    void isPurgedByHand() {
        run("EM-1");
        clock.pass(1);

        assertThat(navette.journal().purge(day(1))).isEqualTo(2);
        assertThat(navette.journal().runs(10)).isEmpty();
    }

    private void run(String... references) {
        erp.stocking("EM-1000", "PARIS", 1);
        for (String reference : references) {
            erp.put(reference.isBlank() ? Article.named("EM-9", " ") : Article.named(reference, "Café " + reference));
        }
        navette.run(Profile.named("epicerie")
                .erp(erp.connection())
                .shop(shop.connection())
                .flow(ArticleExport.netPrices().changedOnly())
                .flow(StockUpdate.from("PARIS"))
                .build());
    }

    private List<Long> numbers(RunFilter filter) {
        return navette.journal().runs(filter, 10).stream()
                .map(JournalEntry::run)
                .toList();
    }

    private static Instant day(int number) {
        return Days.FIRST.plus(Duration.ofDays(number));
    }

    /** A clock that moves by whole days. */
    private static final class Days extends Clock {

        static final Instant FIRST = Instant.parse("2026-11-20T08:00:00Z");

        private Instant now = FIRST;

        void pass(int days) {
            now = now.plus(Duration.ofDays(days));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
