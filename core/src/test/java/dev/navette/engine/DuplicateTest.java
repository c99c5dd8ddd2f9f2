package dev.navette.engine;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.navette.model.Article;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Repeat;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader may give an element twice: pages drift, and what changes while it is read comes again. */
class DuplicateTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void writesOnceWhatComesAgainOnTheNextPage(Repeat creating) {
        bench.articles("EM-1", "EM-2");
        bench.pageSize = 1;
        bench.shop.creating = creating;
        bench.shop.limits = new Limits(1, 1, bench.shop.limits.settle());
        comeAgain("EM-1", "Café moulu EM-1");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("3 read: 2 created, 1 unchanged");
        assertThat(bench.shop.taken()).containsExactly("EM-1", "EM-2");
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void writesTheLaterStateOfWhatChangedWhileItWasRead(Repeat creating) {
        bench.articles("EM-1", "EM-2");
        bench.pageSize = 1;
        bench.shop.creating = creating;
        bench.shop.limits = new Limits(1, 1, bench.shop.limits.settle());
        comeAgain("EM-1", "Café en grains 1 kg");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("3 read: 2 created, 1 updated");
        assertThat(bench.shop.taken()).containsExactly("EM-1", "EM-2", "EM-1");
        assertThat(bench.shop.creates()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void writesOnceWhatComesTwiceOnOnePage(Repeat creating) {
        bench.shop.creating = creating;
        bench.articles("EM-1", "EM-2");
        bench.twice = "EM-1";

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("3 read: 2 created, 1 unchanged");
        assertThat(bench.shop.taken()).containsExactlyInAnyOrder("EM-1", "EM-2");
    }

    @Test
    void countsWhatComesTwiceAndIsRefusedTwice() {
        bench.erp.put(Article.named("EM-1", " "));
        bench.twice = "EM-1";

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("2 read: 2 parked");
        assertThat(bench.open("EM-1")).isPresent();
    }

    /** An article changes while the second page is fetched, and so stands at the end once more. */
    private void comeAgain(String reference, String name) {
        var pages = new AtomicInteger();
        bench.beforePage = () -> {
            if (pages.incrementAndGet() == 2) {
                bench.article(reference, name);
            }
        };
    }
}
