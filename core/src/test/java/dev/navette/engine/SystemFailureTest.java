package dev.navette.engine;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.error.AccessRefusedException;
import dev.navette.error.Fault;
import dev.navette.error.UnreachableException;
import dev.navette.error.UnreadableSourceException;
import dev.navette.run.Ending;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;
import dev.navette.spi.Repeat;

import static org.assertj.core.api.Assertions.assertThat;

class SystemFailureTest {

    private static final Fault DOWN =
            new Fault("The shop did not answer", "shop-fr", "a write", "503", "Wait until the shop is back");
    private static final Fault LOCKED_OUT =
            new Fault("The shop refused access", "shop-fr", "a write", "401", "Renew the key");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    @Tag("RUN-3")
    void abortsAfterTenFailuresInARowAndStopsWhatWasNotSent() {
        bench.articles(15);
        bench.pageSize = 15;
        oneAtATime();
        bench.shop.writing = (batch, attempt) -> {
            throw new UnreachableException(DOWN);
        };

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.ABORTED);
        assertThat(report.message())
                .isEqualTo("10 failures in a row, the last one: The shop did not answer (shop-fr, a write). It"
                        + " answered: 503. Wait until the shop is back.");
        assertThat(report.counts()).hasToString("15 read: 10 failed, 5 stopped");
    }

    @Test
    @Tag("RUN-3")
    void goesOnAtTheNextRun() {
        bench.articles(25);
        oneAtATime();
        bench.shop.writing = (batch, attempt) -> {
            throw new UnreachableException(DOWN);
        };
        bench.run();
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);

        bench.run();
        TaskReport second = bench.run();

        assertThat(second.counts()).hasToString("25 read: 25 unchanged");
        assertThat(bench.shop.creates()).isEqualTo(25);
    }

    @Test
    @Tag("RUN-3")
    void refusedDataNeverStopsARun() {
        bench.articles(30);
        oneAtATime();
        bench.shop.writing = (batch, attempt) -> List.of(
                Outcome.rejected(ScriptedShop.refusal(batch.get(0).claim().name())));

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(report.counts()).hasToString("30 read: 30 parked");
    }

    @Test
    void oneAnswerBetweenFailuresKeepsTheRunGoing() {
        bench.articles(27);
        oneAtATime();
        bench.shop.writing = (batch, attempt) -> {
            if (bench.shop.writes().size() % 9 == 0) {
                return bench.shop.takeAll(batch);
            }
            throw new UnreachableException(DOWN);
        };

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(report.counts()).hasToString("27 read: 3 created, 24 failed");
    }

    @Test
    void abortsAlsoWhenTheRestOfEachBatchWasNotSent() {
        bench.articles(40);
        bench.shop.limits = new Limits(3, 1, Duration.ZERO);
        bench.pageSize = 3;
        bench.shop.writing = (batch, attempt) -> Stream.concat(
                        Stream.<Outcome>of(new Outcome.RetryLater(DOWN)),
                        batch.stream().skip(1).map(write -> new Outcome.NotSent("the shop is down")))
                .toList();

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.ABORTED);
    }

    @Test
    void abortsAlsoWhenTheShopAnswersQuestionsAndNoWrites() {
        bench.articles(40);
        oneAtATime();
        bench.shop.creating = Repeat.HARMFUL;
        bench.shop.writing = (batch, attempt) -> {
            throw new UnreachableException(DOWN);
        };

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.ABORTED);
        assertThat(bench.shop.writes()).hasSize(10);
    }

    @Test
    @Tag("RUN-3")
    void abortsAtOnceWhenTheShopRefusesAccess() {
        bench.articles(5);
        oneAtATime();
        bench.shop.writing = (batch, attempt) -> {
            throw new AccessRefusedException(LOCKED_OUT);
        };

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.ABORTED);
        assertThat(report.message())
                .isEqualTo("The shop refused access (shop-fr, a write). It answered: 401. Renew the key.");
        assertThat(report.counts()).hasToString("5 read: 1 failed, 4 stopped");
        assertThat(bench.shop.writes()).hasSize(1);
    }

    @Test
    void abortsWhenTheSourceDoesNotAnswer() {
        bench.articles(5);
        bench.beforePage = () -> {
            throw new UnreachableException(
                    Fault.of("The ERP did not answer", "epicerie/erp", "a page", "Start the ERP"));
        };

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.ABORTED);
        assertThat(report.message()).isEqualTo("The ERP did not answer (epicerie/erp, a page). Start the ERP.");
        assertThat(report.counts()).hasToString("0 read");
    }

    @Test
    void takesAShopThatCannotBeReadAsAFailureOfTheShop() {
        bench.articles(2);
        oneAtATime();
        bench.shop.creating = Repeat.HARMFUL;
        bench.shop.resolving = (batch, attempt) -> {
            throw new UnreadableSourceException(
                    Fault.of("The shop's file cannot be read", "shop-fr", "the whole file", "Name another file"));
        };

        TaskReport report = bench.run();

        assertThat(report.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(report.counts()).hasToString("2 read: 2 failed");
        assertThat(report.notable().get(0).note())
                .isEqualTo("The shop's file cannot be read (shop-fr, the whole file). Name another file.");
    }

    private void oneAtATime() {
        bench.shop.limits = new Limits(1, 1, Duration.ZERO);
    }
}
