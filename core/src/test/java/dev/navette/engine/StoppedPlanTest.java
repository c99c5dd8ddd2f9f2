package dev.navette.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.Pace;
import dev.navette.run.Plan;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan that was stopped says that it is not complete (RUN-2, RUN-7): nobody is to take a part for the whole. */
@Tag("RUN-2")
@Tag("RUN-7")
class StoppedPlanTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isIncompleteWhenItWasStoppedBeforeItsFirstFlow() {
        bench.articles("EM-1");

        Plan plan = plan(Bench.NOBODY, new AtomicBoolean(true));

        assertThat(plan.complete()).isFalse();
    }

    @Test
    void isIncompleteWhenItWasStoppedBetweenTwoFlows() {
        bench.articles("EM-1");
        var stop = new AtomicBoolean();

        Plan plan = plan(stopAfterTheFirst(stop), stop);

        assertThat(plan.complete()).isFalse();
    }

    private Plan plan(RunListener listener, AtomicBoolean stop) {
        var export = ArticleExport.netPrices();
        List<Assignment> flows = List.of(assigned(export), assigned(Flow.of("names-only", export.pipeline())));
        return new Engine(bench.store, bench.settings())
                .plan("epicerie", flows, bench.erpSide(), bench.shopSide(), listener, stop::get);
    }

    private static Assignment assigned(Flow flow) {
        return new Assignment("epicerie", flow, Pace.usual());
    }

    private static RunListener stopAfterTheFirst(AtomicBoolean stop) {
        return new RunListener() {
            @Override
            public void ended(TaskReport report) {
                stop.set(true);
            }
        };
    }
}
