package dev.navette.testkit.faults;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.navette.state.SyncStore;
import dev.navette.testkit.Faults;
import dev.navette.testkit.WriteFault;

/** Promise 3 for orders (ORD-3): a process may die at any step, and each order is in the ERP once, to the cent. */
@Tag("promise-3")
@Tag("ORD-3")
class OrdersKilledTest {

    private static final int STEPS = 50;

    @TempDir
    private Path folder;

    @Test
    void noOrderIsLostOrDoubled() {
        Sweep.of(() -> new OrderBook(OrderBook.Plot.of(6))).onlyAfter().atEveryStep(STEPS);
    }

    @Test
    void noOrderIsLostOrDoubledWithAStoreInAFile() {
        var books = new AtomicInteger();

        Sweep.of(() -> new OrderBook(OrderBook.Plot.of(6)
                        .in(SyncStore.file(folder.resolve("store-" + books.incrementAndGet() + ".db")))))
                .onlyAfter()
                .everyFew(12)
                .atEveryStep(STEPS);
    }

    @Test
    void noOrderIsLostOrDoubledInTheMiddleOfABatch() {
        Sweep.of(() -> new OrderBook(OrderBook.Plot.of(6).withRequestsOfOne()))
                .onlyAfter()
                .everyFew(7)
                .atEveryStep(STEPS);
    }

    @Test
    void noOrderIsLostOrDoubledWhileTheErpMayStillBeAtWork() {
        Sweep.of(() -> new OrderBook(OrderBook.Plot.of(6)))
                .resting(World.shortRest())
                .restarting(8)
                .onlyAfter()
                .everyFew(5)
                .atEveryStep(STEPS);
    }

    @Test
    void noOrderIsLostOrDoubledWhenAnswersGetLost() {
        Sweep.of(() -> new OrderBook(
                        OrderBook.Plot.of(6).with(clock -> Faults.everyWrite(2, WriteFault.LOSES_THE_ANSWER))))
                .resting(World.shortRest())
                .restarting(30)
                .onlyAfter()
                .everyFew(5)
                .atEveryStep(STEPS);
    }

    @Test
    void noOrderIsLostOrDoubledWhenTheErpWorksOnAfterTheClientGaveUp() {
        Sweep.of(() -> new OrderBook(OrderBook.Plot.of(6).with(clock -> Faults.workingOn(clock, 2, World.SETTLE))))
                .resting(World.shortRest())
                .restarting(40)
                .onlyAfter()
                .everyFew(9)
                .atEveryStep(STEPS);
    }
}
