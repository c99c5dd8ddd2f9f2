package dev.navette.flow;

import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.model.LinkKind;
import dev.navette.model.ProductField;
import dev.navette.run.Ending;
import dev.navette.run.Report;
import dev.navette.run.TaskReport;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;

/** An interrupt stops a run also while it makes what its articles name (ART-11), and stays for the host to see. */
@Tag("ART-11")
@Tag("RUN-2")
class InterruptedMakingTest {

    private static final ArticleExport EXPORT = ArticleExport.netPrices().along(ProductField.CATEGORY);

    private final Epicerie epicerie = new Epicerie();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .executor(this::interruptedOnceACategoryIsMade)
            .build();

    @AfterEach
    void close() {
        Thread.interrupted(); // a failed test leaves nothing to the next
        navette.close();
        epicerie.close();
    }

    @Test
    void stopsTheRunAndStays() {
        epicerie.sorted("EM-1", "Boissons", "Café");

        Report report = navette.run(epicerie.profile(EXPORT));
        boolean stays = Thread.interrupted();

        assertThat(stays).isTrue();
        assertThat(report.tasks()).extracting(TaskReport::ending).containsExactly(Ending.STOPPED);
        assertThat(epicerie.shop.creates(LinkKind.TERM)).isEqualTo(1);
    }

    private void interruptedOnceACategoryIsMade(Runnable call) {
        call.run();
        if (epicerie.shop.creates(LinkKind.TERM) == 1 && !interrupted.getAndSet(true)) {
            Thread.currentThread().interrupt();
        }
    }
}
