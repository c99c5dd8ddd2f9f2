package dev.navette.engine;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.model.ProductField;
import dev.navette.run.ElementResult;
import dev.navette.run.TaskReport;
import dev.navette.spi.Outcome;
import dev.navette.state.store.OpenItem;

import static org.assertj.core.api.Assertions.assertThat;

class TransientFailureTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    @Tag("RUN-3")
    void triesAgainAtTheNextRunAndClosesWhatWentThrough() {
        bench.articles(2);
        retryLaterFor("EM-2");
        bench.run();
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 unchanged");
        assertThat(bench.open("EM-2")).isEmpty();
    }

    @Test
    void saysWhyItFailed() {
        bench.articles(1);
        retryLaterFor("EM-1");

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 failed");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly("The shop did not answer (shop-fr, article EM-1). Run the task again.");
        assertThat(bench.open("EM-1")).get().extracting(OpenItem::tries).isEqualTo(1);
    }

    @Test
    void parksAfterTenTries() {
        bench.articles(1);
        retryLaterFor("EM-1");

        List<String> counts = IntStream.rangeClosed(1, 10)
                .mapToObj(run -> bench.run().counts().toString())
                .toList();

        assertThat(counts.subList(0, 9)).containsOnly("1 read: 1 failed");
        assertThat(counts.get(9)).isEqualTo("1 read: 1 parked");
        assertThat(bench.open("EM-1")).get().extracting(OpenItem::state).isEqualTo(OpenItem.State.PARKED);
    }

    @Test
    void triesAgainWhatWasParkedAfterTenTries() {
        bench.articles(1);
        retryLaterFor("EM-1");
        IntStream.rangeClosed(1, 10).forEach(run -> bench.run());
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 created");
        assertThat(bench.open("EM-1")).isEmpty();
    }

    @Test
    void countsWhatWasNotSentAsFailed() {
        bench.articles(2);
        bench.shop.writing = (batch, attempt) ->
                List.of(bench.shop.take(batch.get(0)), new Outcome.NotSent("the attempt's time was over"));

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("2 read: 1 created, 1 failed");
        assertThat(report.notable())
                .extracting(ElementResult::note)
                .containsExactly(
                        "It was not sent: the attempt's time was over (epicerie/shop, EM-2). Run the task" + " again.");
    }

    @Test
    void givesEachElementOfAnUnknownBatchATryOfItsOwn() {
        bench.articles(4);
        bench.shop.writing = (batch, attempt) -> batch.stream()
                .<Outcome>map(write ->
                        new Outcome.Unknown(ScriptedShop.noAnswer(write.claim().name())))
                .toList();

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("4 read: 4 failed");
        assertThat(bench.shop.writes()).contains(List.of("EM-1"), List.of("EM-2"), List.of("EM-3"), List.of("EM-4"));
    }

    @Test
    void sendsAnUnknownFieldAgainEvenWhenTheErpWentBackToTheFormerValue() {
        bench.article("EM-1", "Café moulu 250 g");
        bench.run();
        bench.article("EM-1", "Café moulu 500 g");
        bench.shop.writing = (batch, attempt) -> List.of(new Outcome.Unknown(ScriptedShop.noAnswer("EM-1")));
        bench.run();
        bench.article("EM-1", "Café moulu 250 g");
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);

        TaskReport early = bench.run();
        bench.clock.advance(Duration.ofHours(1));
        TaskReport late = bench.run();

        assertThat(early.counts()).hasToString("1 read: 1 pending");
        assertThat(early.notable())
                .extracting(result -> result.note())
                .containsExactly(
                        "An earlier write of it, whose end is not known, may still take effect until "
                                + "2026-11-20T08:01:30Z (epicerie/shop, EM-1). Run the task again after that: it is written then.");
        assertThat(late.counts()).hasToString("1 read: 1 updated");
        assertThat(bench.shop.lastFields("EM-1")).isEqualTo(Set.of(ProductField.NAME));
    }

    @Test
    void sendsAFieldThatTheShopLeftAgain() {
        bench.article("EM-1", "Café moulu 250 g");
        bench.shop.writing = (batch, attempt) -> {
            var done = (Outcome.Done) bench.shop.take(batch.get(0));
            return List.of(new Outcome.Done(done.effect(), done.id(), done.parts(), Set.of(ProductField.NAME)));
        };
        bench.run();
        bench.shop.writing = (batch, attempt) -> bench.shop.takeAll(batch);

        TaskReport report = bench.run();

        assertThat(report.counts()).hasToString("1 read: 1 updated");
    }

    private void retryLaterFor(String name) {
        bench.shop.writing = (batch, attempt) -> batch.stream()
                .map(write -> write.claim().name().equals(name)
                        ? new Outcome.RetryLater(ScriptedShop.noAnswer(name))
                        : bench.shop.take(write))
                .toList();
    }
}
