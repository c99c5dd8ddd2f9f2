package dev.navette.testkit.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.StockUpdate;
import dev.navette.profile.Profile;
import dev.navette.testkit.Faults;

/** A shop that works on after the client gave up, or after its process died, must not undo what is written later. */
@Tag("promise-3")
class LateUpdateTest {

    @Test
    void neverUndoesWhatIsWrittenLater() {
        Sweep.of(Setting.threeBatches().with(clock -> Faults.workingOn(clock, 3, World.SETTLE)))
                .before(world -> {
                    world.converge(12, World.longRest());
                    world.pricing(700);
                })
                .between(world -> {
                    world.pricing(500);
                    world.clock.advance(World.shortRest());
                    world.run(Steps.undisturbed());
                })
                .resting(World.longRest())
                .restarting(30)
                .atEveryStep(20);
    }

    @Test
    @Tag("ART-19")
    void isNotBelievedWhenTwoTasksWroteOneFieldAtOnce() {
        long step = 1;
        while (stockUpdateDuring(step)) {
            step++;
        }
    }

    /** An article export that carries stock stalls at a step while a stock update runs; whether it has that step. */
    private static boolean stockUpdateDuring(long step) {
        ArticleExport export = ArticleExport.netPrices().withStockFrom("PARIS");
        try (World world = new World(Setting.threeBatches().running(export))) {
            world.converge(1, World.shortRest());
            world.pricing(700);
            var steps = Steps.disturbedAt(step, Steps.Moment.BEFORE, () -> {
                world.pricing(500);
                try (var navette = world.navette(Steps.undisturbed(), Runnable::run)) {
                    navette.run(Profile.named("stock")
                            .erp(world.erp.connection())
                            .shop(world.shop.connection())
                            .flow(StockUpdate.from("PARIS"))
                            .build());
                }
            });
            world.run(steps);
            world.converge(12, World.longRest());
            world.isInStep();
            return steps.reached();
        }
    }
}
