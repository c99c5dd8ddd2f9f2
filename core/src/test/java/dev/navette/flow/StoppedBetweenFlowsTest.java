package dev.navette.flow;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.run.Ending;
import dev.navette.run.Report;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;

import static org.assertj.core.api.Assertions.assertThat;

/** A run that was stopped before its last flow is not clean: that flow has written nothing (RUN-2). */
@Tag("RUN-2")
class StoppedBetweenFlowsTest {

    private final Epicerie epicerie = new Epicerie();

    @AfterEach
    void close() {
        epicerie.close();
    }

    @Test
    void saysThatTheLastFlowWasStopped() throws InterruptedException {
        epicerie.article("EM-1", "Café moulu");
        epicerie.stock("EM-1", 5);
        var profile = epicerie.profile(ArticleExport.netPrices(), StockUpdate.from("PARIS"));
        var run = new CompletableFuture<Run>();

        run.complete(epicerie.navette.start(profile, stoppingAfterTheFirst(run)));
        Report report = run.join().await();

        assertThat(epicerie.product("EM-1").quantity()).isNull();
        assertThat(report.clean()).isFalse();
        assertThat(report.tasks()).extracting(TaskReport::ending).containsExactly(Ending.COMPLETED, Ending.STOPPED);
    }

    private static RunListener stoppingAfterTheFirst(CompletableFuture<Run> run) {
        return new RunListener() {
            @Override
            public void ended(TaskReport report) {
                run.join().stop();
            }
        };
    }
}
