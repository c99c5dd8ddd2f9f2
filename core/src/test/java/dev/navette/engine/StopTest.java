package dev.navette.engine;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.navette.flow.ArticleExport;
import dev.navette.run.Ending;
import dev.navette.run.Result;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Repeat;

import static org.assertj.core.api.Assertions.assertThat;

class StopTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        Thread.interrupted(); // a failed test leaves nothing to the next
        bench.close();
    }

    @Test
    @Tag("RUN-2")
    void endsBetweenElements() {
        bench.articles(6);
        bench.shop.limits = new Limits(1, 1, bench.shop.limits.settle());
        var stop = new AtomicBoolean();
        bench.shop.writing = (batch, attempt) -> {
            stop.set(bench.shop.writes().size() == 2);
            return bench.shop.takeAll(batch);
        };

        TaskReport report = bench.run(Bench.NOBODY, stop::get);

        assertThat(report.ending()).isEqualTo(Ending.STOPPED);
        assertThat(report.message()).isNull();
        assertThat(report.counts()).hasToString("6 read: 2 created, 4 stopped");
        assertThat(bench.shop.writes()).containsExactly(List.of("EM-1"), List.of("EM-2"));
    }

    @Test
    @Tag("RUN-2")
    void namesEachElementThatItDidNotComeTo() {
        bench.articles(3);
        var ear = new Bench.Ear();

        TaskReport report = bench.run(ear, stopAtQuestion(3));

        assertThat(report.counts()).hasToString("3 read: 3 stopped");
        assertThat(ear.results)
                .allSatisfy(result -> assertThat(result.result()).isEqualTo(Result.STOPPED))
                .hasSize(3);
    }

    @Test
    @Tag("RUN-2")
    void readsNothingWhenItWasStoppedBefore() {
        bench.articles(3);

        TaskReport report = bench.run(Bench.NOBODY, () -> true);

        assertThat(report.ending()).isEqualTo(Ending.STOPPED);
        assertThat(report.counts()).hasToString("0 read");
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    @Tag("RUN-2")
    void missesNothingWhereverItIsStopped(Repeat creating) {
        int question = 0;
        boolean stopped;
        do {
            question++;
            stopped = missesNothing(creating, question, ArticleExport.netPrices());
        } while (stopped);

        assertThat(question).isGreaterThan(20);
    }

    @Test
    @Tag("RUN-2")
    void missesNothingOfWhatChangedWhereverItIsStopped() {
        int question = 0;
        while (missesNothing(
                Repeat.HARMFUL, question + 1, ArticleExport.netPrices().changedOnly())) {
            question++;
        }

        assertThat(question).isGreaterThan(20);
    }

    @Test
    void goesOnWhereItStopped() {
        bench.articles(9);
        bench.pageSize = 3;
        bench.shop.limits = new Limits(3, 1, bench.shop.limits.settle());
        bench.run(Bench.NOBODY, stopAfterPages(2));

        TaskReport rest = bench.run();

        assertThat(rest.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(rest.counts()).hasToString("6 read: 6 created");
    }

    @Test
    void beginsAnewAfterARunThatCameToItsEnd() {
        bench.articles(4);
        bench.run();

        TaskReport again = bench.run();

        assertThat(again.counts()).hasToString("4 read: 4 unchanged");
    }

    @Test
    void readsEverythingOnceMoreForAnotherSelection() {
        bench.articles(4);
        bench.run();

        TaskReport changed = bench.run(ArticleExport.netPrices().changedOnly(), Bench.NOBODY, Bench.NEVER);
        TaskReport again = bench.run(ArticleExport.netPrices().changedOnly(), Bench.NOBODY, Bench.NEVER);

        assertThat(changed.counts()).hasToString("4 read: 4 unchanged");
        assertThat(again.counts()).hasToString("0 read");
    }

    @Test
    @Tag("RUN-2")
    void takesAnInterruptAsAStopAndGivesItBack() {
        bench.articles(20);
        bench.shop.limits = new Limits(5, 1, bench.shop.limits.settle());
        bench.shop.writing = (batch, attempt) -> {
            Thread.currentThread().interrupt();
            return bench.shop.takeAll(batch);
        };

        TaskReport report = bench.run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.ending()).isEqualTo(Ending.STOPPED);
        assertThat(report.counts()).hasToString("10 read: 5 created, 5 stopped");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void handlesEveryElementInPagesOfAnySize(int size) {
        bench.articles(23);
        bench.pageSize = size;

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("23 read: 23 created");
        assertThat(bench.shop.taken()).hasSize(23).doesNotHaveDuplicates();
    }

    /** Stops a run at one question, lets the next run go to its end, and looks whether anything is missing. */
    private static boolean missesNothing(Repeat creating, int question, ArticleExport flow) {
        try (var bench = new Bench()) {
            bench.articles(11);
            bench.pageSize = 4;
            bench.shop.creating = creating;
            bench.shop.limits = new Limits(2, 1, bench.shop.limits.settle());
            TaskReport first = bench.run(flow, Bench.NOBODY, stopAtQuestion(question));
            bench.run(flow, Bench.NOBODY, Bench.NEVER);

            assertThat(new HashSet<>(bench.shop.taken()))
                    .as("stopped at %s", question)
                    .hasSize(11);
            assertThat(bench.shop.creates()).as("stopped at %s", question).isEqualTo(11);
            IntStream.rangeClosed(1, 11)
                    .forEach(i -> assertThat(bench.open("EM-" + i)).isEmpty());
            return first.ending() == Ending.STOPPED;
        }
    }

    private static BooleanSupplier stopAtQuestion(int question) {
        var asked = new AtomicInteger();
        return () -> asked.incrementAndGet() >= question;
    }

    /** Asks to stop when so many pages, and the one that is fetched ahead, were read. */
    private BooleanSupplier stopAfterPages(int pages) {
        var read = new AtomicInteger();
        bench.beforePage = read::incrementAndGet;
        return () -> read.get() > pages;
    }
}
