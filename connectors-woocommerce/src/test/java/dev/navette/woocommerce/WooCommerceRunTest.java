package dev.navette.woocommerce;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.navette.Navette;
import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.StockUpdate;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.Money;
import dev.navette.model.Secret;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.state.SyncStore;
import dev.navette.testkit.MovableClock;
import dev.navette.woocommerce.fake.FakeSettings;
import dev.navette.woocommerce.fake.FakeWooCommerce;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole flows between an ERP and a WooCommerce shop, and how many requests they cost. */
class WooCommerceRunTest {

    private static final int MANY = 10_000;
    private static final int PARENTS = 2_000;

    private final MovableClock clock = MovableClock.at(Instant.parse("2026-11-20T08:00:00Z"));
    private final FakeWooCommerce shop =
            FakeWooCommerce.start(FakeSettings.at(clock).overPlainHttp());
    private final MemoryErp erp = new MemoryErp("ebp");
    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(clock)
            .waiting(clock::advance)
            .build();

    @AfterEach
    void close() {
        navette.close();
        shop.close();
    }

    @Test
    @Tag("ART-1")
    void aFirstExportOfTenThousandTakesAHundredAndFiveRequestsAtMost() {
        articles(MANY);

        Report report = run(ArticleExport.netPrices());

        assertThat(report.counts()).hasToString("10000 read: 10000 created");
        assertThat(shop.products()).hasSize(MANY);
        assertThat(shop.requests()).hasSizeLessThanOrEqualTo(105);
    }

    @Test
    @Tag("promise-5")
    void aSecondRunWritesNothing() {
        articles(250);
        run(ArticleExport.netPrices(), StockUpdate.from("PARIS"));
        shop.forgetRequests();

        Report report = run(ArticleExport.netPrices(), StockUpdate.from("PARIS"));

        assertThat(report.counts()).hasToString("500 read: 500 unchanged");
        assertThat(shop.requests())
                .filteredOn(request -> !request.method().equals("GET"))
                .isEmpty();
    }

    @Test
    @Tag("ART-19")
    void theStockOfTenThousandThatAreKnownTakesAHundredAndOneRequestsAtMost() {
        articles(MANY);
        run(ArticleExport.netPrices());
        shop.forgetRequests();

        Report report = run(StockUpdate.from("PARIS"));

        assertThat(report.counts()).hasToString("10000 read: 10000 updated");
        assertThat(shop.requests()).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    @Tag("ART-19")
    void theStockOfTenThousandVariationsTakesOneRequestForEachParent() {
        for (int parent = 0; parent < PARENTS; parent++) {
            for (int form = 0; form < MANY / PARENTS; form++) {
                String reference = "EM-%05d-%d".formatted(parent, form);
                erp.put(priced(reference, "Café " + parent).with(ArticleRelations.of("EM-%05d".formatted(parent))));
                erp.stocking(reference, "PARIS", form + 1);
            }
        }
        run(ArticleExport.netPrices());
        shop.forgetRequests();

        Report report = run(StockUpdate.from("PARIS"));

        assertThat(report.counts()).hasToString("10000 read: 10000 updated");
        assertThat(shop.requests()).hasSizeLessThanOrEqualTo(2_001);
    }

    @Test
    @Tag("ART-23")
    void whatIsThereAlreadyIsTakenOver() {
        articles(3);
        long there = shop.put("{\"name\": \"Mug\", \"sku\": \"EM-2\", \"regular_price\": \"1.00\"}");

        Report report = run(ArticleExport.netPrices());

        assertThat(report.counts()).hasToString("3 read: 2 created, 1 updated");
        assertThat(shop.product(there).orElseThrow().path("regular_price").asString())
                .isEqualTo("12.50");
    }

    private void articles(int count) {
        for (int number = 1; number <= count; number++) {
            erp.put(priced("EM-" + number, "Café " + number));
            erp.stocking("EM-" + number, "PARIS", number % 100);
        }
    }

    private static Article priced(String reference, String name) {
        return Article.named(reference, name).with(new ArticlePrices(Money.of("12.50", "EUR"), null, null));
    }

    private Report run(Flow... flows) {
        Profile.Builder profile = Profile.named("epicerie")
                .erp(erp.connection())
                .shop(WooCommerce.at(
                        shop.uri().toString(), Secret.value(TestSecrets.KEY), Secret.value(TestSecrets.SECRET)));
        List.of(flows).forEach(profile::flow);
        return navette.run(profile.build());
    }
}
