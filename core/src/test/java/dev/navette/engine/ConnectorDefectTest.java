package dev.navette.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.run.ElementResult;
import dev.navette.run.TaskReport;
import dev.navette.spi.Repeat;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectorDefectTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void takesAWriterThatThrowsAsOneOfWhichNothingIsKnownAndDoesNotRepeatWhatItSays() {
        bench.articles(1);
        bench.shop.writing = (batch, attempt) -> {
            throw new IllegalStateException("the password is 4711");
        };

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 failed");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .singleElement()
                .asString()
                .matches("The connector failed with a defect of its own \\(epicerie/shop, EM-1\\). It answered:"
                        + " java.lang.IllegalStateException at ConnectorDefectTest.lambda[^(]*"
                        + "\\(ConnectorDefectTest.java:\\d+\\). Report it to the connector's author.");
    }

    @Test
    void asksForWhatAThrowingWriterMayHaveMade() {
        bench.articles(1);
        bench.shop.creating = Repeat.HARMFUL;
        var first = new AtomicBoolean(true);
        bench.shop.writing = (batch, attempt) -> {
            var outcomes = bench.shop.takeAll(batch);
            if (first.getAndSet(false)) {
                throw new IllegalStateException("the answer has no id");
            }
            return outcomes;
        };

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 created");
        assertThat(bench.shop.creates()).isEqualTo(1);
    }

    @Test
    void doesNotBelieveAWrongNumberOfOutcomes() {
        bench.articles(1);
        bench.shop.writing = (batch, attempt) -> List.of();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 failed");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("The connector failed with a defect of its own (epicerie/shop, EM-1). It answered:"
                        + " an answer of the wrong size. Report it to the connector's author.");
    }

    @Test
    void writesNothingAfterAWrongNumberOfResolutions() {
        bench.articles(2);
        bench.shop.creating = Repeat.HARMFUL;
        bench.shop.resolving = (batch, attempt) -> List.of();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("2 read: 2 failed");
        assertThat(bench.shop.writes()).isEmpty();
    }
}
