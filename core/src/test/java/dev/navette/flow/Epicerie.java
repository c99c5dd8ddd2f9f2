package dev.navette.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import dev.navette.Navette;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.profile.Profile;
import dev.navette.run.Report;
import dev.navette.state.SyncStore;

/** A grocer's ERP and shop in memory, and a Navette between them. */
final class Epicerie implements AutoCloseable {

    final MemoryErp erp = new MemoryErp("ebp");
    final MemoryShop shop = new MemoryShop("shop-fr");

    private final Navette navette = Navette.builder()
            .store(SyncStore.inMemory())
            .clock(Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC))
            .executor(Runnable::run)
            .pageSize(3)
            .build();

    /** An article of 12.50 EUR net. */
    void article(String reference, String name) {
        erp.put(Article.named(reference, name).with(new ArticlePrices(Money.of("12.50", "EUR"), null, null)));
    }

    /** An article with a description and no price. */
    void described(String reference, String name, String description) {
        erp.put(Article.named(reference, name).with(new ArticleTexts(name, description)));
    }

    /** What PARIS holds, without orders. */
    void stock(String reference, long units) {
        erp.stocking(reference, "PARIS", units);
    }

    static WarehouseStock holding(long real, long customers, long suppliers) {
        return new WarehouseStock(Quantity.of(real), Quantity.of(customers), Quantity.of(suppliers));
    }

    /** A product that a person made in the shop. */
    void byHand(String reference, String name) {
        shop.put(new Product(new Reference(reference), new ProductTexts(name, "fait main"), null, Quantity.of(7)));
    }

    /** Runs flows and says what became of what was read. */
    String run(Flow... flows) {
        return report(flows).counts().toString();
    }

    Report report(Flow... flows) {
        return navette.run(profile(flows));
    }

    Profile profile(Flow... flows) {
        var profile = Profile.named("epicerie").erp(erp.connection()).shop(shop.connection());
        List.of(flows).forEach(profile::flow);
        return profile.build();
    }

    ShopProduct product(String reference) {
        return shop.product(reference).orElseThrow();
    }

    /** What a person should read after the last flow of a run. */
    static List<String> notes(Report report) {
        var task = report.tasks().get(report.tasks().size() - 1);
        return task.notable().stream()
                .map(result -> String.valueOf(result.note()))
                .toList();
    }

    @Override
    public void close() {
        navette.close();
    }
}
