package dev.navette.testkit.volume;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.profile.Profile;
import dev.navette.run.Counts;
import dev.navette.spi.Repeat;
import dev.navette.state.SyncStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Each transaction waits for the disk: their number, not the work between them, is what a run costs. */
class TransactionsTest {

    private static final int ARTICLES = 2_000;
    private static final int BATCH = 50;
    private static final int BATCHES = ARTICLES / BATCH;

    /** The lease taken and given back, the run's beginning and its end, and what was written last before what waits is asked for. */
    private static final int BESIDE = 5;

    private final GeneratedErp erp = new GeneratedErp(ARTICLES, "4.90");
    private final CountedTransactions store = new CountedTransactions(SyncStore.inMemory());
    private final Navette navette = Navette.on(store.handle());

    @AfterEach
    void close() {
        navette.close();
    }

    @Test
    void aBatchThatMayBeRepeatedIsOneTransaction() {
        var shop = new CountingShop(BATCH, 1, Repeat.HARMLESS);

        Counts counts = export(erp, shop);

        assertThat(counts).hasToString("2000 read: 2000 created");
        assertThat(shop.batches()).isEqualTo(BATCHES);
        assertThat(store.sinceLastAsked()).isLessThanOrEqualTo(BATCHES + BESIDE);
    }

    @Test
    void aBatchThatMustNotBeRepeatedIsThreeTransactionsAtMost() {
        var shop = new CountingShop(BATCH, 1, Repeat.HARMFUL);

        Counts counts = export(erp, shop);

        assertThat(counts).hasToString("2000 read: 2000 created");
        assertThat(shop.batches()).isEqualTo(BATCHES);
        assertThat(store.sinceLastAsked()).isLessThanOrEqualTo(3 * BATCHES + BESIDE);
    }

    @Test
    void aBatchOfChangesIsOneTransaction() {
        var shop = new CountingShop(BATCH, 1, Repeat.HARMFUL);
        export(erp, shop);
        store.sinceLastAsked();

        Counts counts = export(new GeneratedErp(ARTICLES, "5.20"), shop);

        assertThat(counts).hasToString("2000 read: 2000 updated");
        assertThat(store.sinceLastAsked()).isLessThanOrEqualTo(BATCHES + BESIDE);
    }

    @Test
    void aRunThatFindsNothingToWriteIsAHandfulOfTransactions() {
        var shop = new CountingShop(BATCH, 1, Repeat.HARMLESS);
        export(erp, shop);
        store.sinceLastAsked();

        Counts counts = export(erp, shop);

        assertThat(counts).hasToString("2000 read: 2000 unchanged");
        assertThat(store.sinceLastAsked()).isLessThanOrEqualTo(BESIDE);
    }

    private Counts export(GeneratedErp source, CountingShop shop) {
        return navette.run(Profile.named("shop-fr")
                        .erp(source.connection())
                        .shop(shop.connection())
                        .flow(ArticleExport.netPrices())
                        .build())
                .counts();
    }
}
