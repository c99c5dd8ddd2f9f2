package dev.navette.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.run.Counts;
import dev.navette.run.ElementResult;
import dev.navette.run.Progress;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.Limits;
import dev.navette.spi.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("RUN-2")
class ProgressTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsDoneTotalRateAndWhatRemains() {
        bench.articles(40);
        bench.pageSize = 10;
        bench.shop.writing = (batch, attempt) -> {
            bench.clock.advance(Duration.ofSeconds(5));
            return bench.shop.takeAll(batch);
        };
        var heard = new Watcher();

        bench.run(heard, Bench.NEVER);

        Progress half = heard.progress.stream()
                .filter(progress -> progress.done() == 20)
                .findFirst()
                .orElseThrow();
        assertThat(half.task()).isEqualTo("article-export");
        assertThat(half.total()).hasValue(40);
        assertThat(half.elapsed()).isEqualTo(Duration.ofSeconds(10));
        assertThat(half.rate()).isEqualTo(2.0);
        assertThat(half.remaining()).hasValue(Duration.ofSeconds(10));
    }

    @Test
    void endsWithTheFinalCountsAndTheReport() {
        bench.articles(3);
        var heard = new Watcher();

        TaskReport report = bench.run(heard, Bench.NEVER);

        assertThat(heard.progress.get(heard.progress.size() - 1).counts()).isEqualTo(report.counts());
        assertThat(heard.reports).containsExactly(report);
    }

    @Test
    void neverGoesBack() {
        bench.articles(60);
        bench.shop.limits = new Limits(7, 1, Duration.ZERO);
        var heard = new Watcher();

        bench.run(heard, Bench.NEVER);

        assertThat(heard.progress.stream().map(Progress::done)).isSorted();
    }

    @Test
    void tellsOfAnElementOnceTheStoreKnowsIt() {
        bench.articles("EM-1", "EM-2");
        bench.shop.writing = (batch, attempt) ->
                List.of(bench.shop.take(batch.get(0)), Outcome.rejected(ScriptedShop.refusal("EM-2")));
        var stored = new ArrayList<Boolean>();
        var listener = new RunListener() {
            @Override
            public void element(ElementResult result) {
                stored.add(bench.open(result.name()).isPresent());
            }
        };

        bench.run(listener, Bench.NEVER);

        assertThat(stored).containsExactly(false, true);
    }

    @Test
    void knowsNoRateAtTheVeryBeginning() {
        var beginning = new Progress("article-export", Counts.NONE, OptionalLong.of(40), Duration.ZERO);

        assertThat(beginning.rate()).isZero();
        assertThat(beginning.remaining()).isEqualTo(Optional.empty());
    }

    private static final class Watcher implements RunListener {

        private final List<Progress> progress = new ArrayList<>();
        private final List<TaskReport> reports = new ArrayList<>();

        @Override
        public void progress(Progress now) {
            progress.add(now);
        }

        @Override
        public void ended(TaskReport report) {
            reports.add(report);
        }
    }
}
