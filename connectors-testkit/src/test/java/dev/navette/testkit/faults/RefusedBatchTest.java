package dev.navette.testkit.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.run.ElementResult;
import dev.navette.run.Report;
import dev.navette.run.Result;
import dev.navette.state.store.OpenItem;
import dev.navette.testkit.Faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Promise 6: an element that makes a shop refuse its whole batch fails alone. */
@Tag("promise-6")
class RefusedBatchTest {

    private static final Setting EXPORT =
            Setting.threeBatches().running(ArticleExport.netPrices().withStockFrom("PARIS"));

    @Test
    void parksTheCulpritAndWritesTheOthersOnce() {
        var culprits = Set.of("EM-13");
        try (World world = new World(EXPORT.with(clock -> Faults.refusingBatchesWith(culprits)))) {
            Report report = run(world);

            assertThat(report.counts().created()).isEqualTo(29);
            assertThat(report.counts().parked()).isEqualTo(1);
            assertThat(report.counts().balanced()).isTrue();
            assertThat(report.tasks().get(0).notable())
                    .extracting(ElementResult::name, ElementResult::result, ElementResult::note)
                    .containsExactly(tuple(
                            "EM-13",
                            Result.PARKED,
                            "400 one of them has no tax class (shop-fr, EM-13). Run the task again."));
            assertThat(world.shop.creates()).isEqualTo(29);
            assertThat(world.shop.updates()).isZero();
            assertThat(world.shop.product("EM-13")).isEmpty();
        }
    }

    @Test
    void parksEveryCulpritOfABatch() {
        var culprits = Set.of("EM-1", "EM-2", "EM-10", "EM-30");
        try (World world = new World(EXPORT.with(clock -> Faults.refusingBatchesWith(culprits)))) {
            Report report = run(world);

            assertThat(report.counts().created()).isEqualTo(26);
            assertThat(world.shop.creates()).isEqualTo(26);
            assertThat(world.openItems())
                    .extracting(OpenItem::name, OpenItem::state)
                    .containsExactlyElementsOf(List.of("EM-1", "EM-10", "EM-2", "EM-30").stream()
                            .map(name -> tuple(name, OpenItem.State.PARKED))
                            .toList());
        }
    }

    @Test
    void writesTheCulpritOnceItIsMended() {
        var culprits = new HashSet<>(Set.of("EM-13"));
        try (World world = new World(EXPORT.with(clock -> Faults.refusingBatchesWith(culprits)))) {
            run(world);
            culprits.clear();

            world.converge(1, World.shortRest());

            world.isInStep();
        }
    }

    private static Report run(World world) {
        var steps = Steps.undisturbed();
        try (Navette navette = world.navette(steps, Runnable::run)) {
            return navette.run(world.profile("shop-fr", steps));
        }
    }
}
