package dev.navette.testkit.faults;

import java.util.List;
import java.util.function.Function;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.state.SyncStore;
import dev.navette.testkit.Faults;
import dev.navette.testkit.MovableClock;

/**
 * What a {@link World} is made of.
 *
 * @param articles how many the ERP has
 * @param batch how many the shop takes at once
 * @param page how many are read at once
 * @param oneByOne whether a batch leaves as one request for each element
 * @param flows what the profile runs
 * @param shopFaults what is between the engine and the shop, the nearest to the shop first
 * @param store where each process keeps what it knows
 */
record Setting(
        int articles,
        int batch,
        int page,
        boolean oneByOne,
        List<Flow> flows,
        Function<MovableClock, List<Faults>> shopFaults,
        SyncStore store) {

    private static final List<Flow> EVERYTHING = List.of(ArticleExport.netPrices(), StockUpdate.from("PARIS"));

    /** Three batches from five pages, which end elsewhere than the batches do. */
    static Setting threeBatches() {
        return new Setting(30, 10, 7, false, EVERYTHING, clock -> List.of(), SyncStore.inMemory());
    }

    /** Thirty batches: the acceptance test's size. */
    static Setting thirtyBatches() {
        return new Setting(300, 10, 70, false, EVERYTHING, clock -> List.of(), SyncStore.inMemory());
    }

    Setting in(SyncStore other) {
        return new Setting(articles, batch, page, oneByOne, flows, shopFaults, other);
    }

    Setting withRequestsOfOne() {
        return new Setting(articles, batch, page, true, flows, shopFaults, store);
    }

    Setting running(Flow... others) {
        return new Setting(articles, batch, page, oneByOne, List.of(others), shopFaults, store);
    }

    Setting with(Function<MovableClock, Faults> fault) {
        return withAll(clock -> List.of(fault.apply(clock)));
    }

    /** With several faults, the nearest to the shop first. */
    Setting withAll(Function<MovableClock, List<Faults>> faults) {
        return new Setting(articles, batch, page, oneByOne, flows, faults, store);
    }
}
