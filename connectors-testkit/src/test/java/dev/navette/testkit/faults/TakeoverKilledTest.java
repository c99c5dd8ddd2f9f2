package dev.navette.testkit.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * DESIGN's promise 3 for articles that look for a product by a key that two may share (ART-23): whenever the process
 * dies, who leads to one alone takes it over, and of several that lead to one none does.
 */
@Tag("promise-3")
@Tag("ART-23")
class TakeoverKilledTest {

    private static final int STEPS = 15;

    @Test
    void whoLeadsToAProductAloneTakesItOver() {
        Sweep.of(() -> new Takeover(12)).atEveryStep(STEPS);
    }

    @Test
    void whatChangesAfterTheDeathEndsAsItIsNow() {
        Sweep.of(() -> new Takeover(12))
                .between(Takeover::newEdition)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void whoIsAloneAfterTheDeathTakesItOver() {
        Sweep.of(() -> new Takeover(12)).between(Takeover::part).onlyAfter().atEveryStep(STEPS);
    }

    @Test
    void whoIsAloneByNowTakesItOver() {
        Sweep.of(() -> new Takeover(12))
                .before(shop -> {
                    shop.converge(1, World.shortRest());
                    shop.part();
                })
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    @Tag("full")
    void whoLeadsToAProductAloneAmong300TakesItOver() {
        Sweep.of(() -> new Takeover(300)).between(Takeover::part).atEveryStep(5 * STEPS);
    }
}
