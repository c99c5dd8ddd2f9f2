package dev.navette.testkit.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;

/** Promise 3 over 200 orders (ORD-3): killed at every step there is. */
@Tag("promise-3")
@Tag("ORD-3")
@Tag("full")
class WholeOrdersTest {

    private static final int STEPS = 300;

    @Test
    void noOrderIsLostOrDoubled() {
        Sweep.of(() -> new OrderBook(OrderBook.Plot.of(200))).onlyAfter().atEveryStep(STEPS);
    }

    @Test
    void noOrderIsLostOrDoubledWhenAnswersGetLost() {
        Sweep.of(() -> new OrderBook(
                        OrderBook.Plot.of(200).with(clock -> Faults.everyWrite(4, WriteFault.LOSES_THE_ANSWER))))
                .resting(World.shortRest())
                .restarting(40)
                .onlyAfter()
                .atEveryStep(STEPS);
    }

    @Test
    void noOrderIsLostOrDoubledWhenTheErpWorksOnAfterTheClientGaveUp() {
        Sweep.of(() -> new OrderBook(OrderBook.Plot.of(200).with(clock -> Faults.workingOn(clock, 4, World.SETTLE))))
                .resting(World.shortRest())
                .restarting(60)
                .onlyAfter()
                .everyFew(3)
                .atEveryStep(STEPS);
    }
}
