package dev.navette.testkit.faults;

import java.util.List;
import java.util.function.Function;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.memory.MemoryErp;
import dev.navette.model.ProductField;
import dev.navette.spi.Connection;
import dev.navette.state.SyncStore;
import dev.navette.testkit.Faults;
import dev.navette.testkit.MovableClock;

/**
 * What a {@link Grocery} is made of.
 *
 * @param articles how many the ERP has at first
 * @param batch how many the shop takes at once
 * @param page how many are read at once
 * @param oneByOne whether a batch leaves as one request for each element
 * @param refusingDoubles whether the shop refuses what it has already
 * @param dated whether the ERP knows when its articles changed
 * @param flows what the profile runs
 * @param shopFaults what is between the engine and the shop
 * @param erpFaults what is between the engine and the ERP
 * @param store where each process keeps what it knows
 */
record Trade(
        int articles,
        int batch,
        int page,
        boolean oneByOne,
        boolean refusingDoubles,
        boolean dated,
        List<Flow> flows,
        Function<MovableClock, Faults> shopFaults,
        Faults erpFaults,
        SyncStore store) {

    static final ArticleExport EXPORT = ArticleExport.netPrices()
            .withStockFrom("PARIS")
            .along(ProductField.RELATED, ProductField.CATEGORY, ProductField.IMAGES);

    /** Twelve articles in three pages; two groups, whose members are pages apart. */
    static Trade small() {
        return sized(12, 4, 5);
    }

    /** The acceptance test's size. */
    static Trade whole() {
        return sized(300, 10, 70);
    }

    private static Trade sized(int articles, int batch, int page) {
        return new Trade(
                articles,
                batch,
                page,
                false,
                false,
                true,
                List.of(EXPORT),
                clock -> Faults.none(),
                Faults.none(),
                SyncStore.inMemory());
    }

    /** The ERP as it is read. */
    Connection<?> source(MemoryErp erp) {
        return dated ? erp.connection() : Undated.of(erp.connection());
    }

    Trade changedOnly() {
        return running(EXPORT.changedOnly());
    }

    /** What changed is seen in what the articles look like. */
    Trade undated() {
        return new Trade(
                articles,
                batch,
                page,
                oneByOne,
                refusingDoubles,
                false,
                List.of(EXPORT.changedOnly()),
                shopFaults,
                erpFaults,
                store);
    }

    Trade running(Flow... others) {
        return new Trade(
                articles, batch, page, oneByOne, refusingDoubles, dated, List.of(others), shopFaults, erpFaults, store);
    }

    Trade withRefusedDoubles() {
        return new Trade(articles, batch, page, oneByOne, true, dated, flows, shopFaults, erpFaults, store);
    }

    Trade withRequestsOfOne() {
        return new Trade(articles, batch, page, true, refusingDoubles, dated, flows, shopFaults, erpFaults, store);
    }

    Trade with(Function<MovableClock, Faults> faults) {
        return new Trade(articles, batch, page, oneByOne, refusingDoubles, dated, flows, faults, erpFaults, store);
    }

    Trade reading(Faults faults) {
        return new Trade(articles, batch, page, oneByOne, refusingDoubles, dated, flows, shopFaults, faults, store);
    }

    Trade in(SyncStore other) {
        return new Trade(articles, batch, page, oneByOne, refusingDoubles, dated, flows, shopFaults, erpFaults, other);
    }
}
