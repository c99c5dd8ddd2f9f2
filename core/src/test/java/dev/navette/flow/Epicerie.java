package dev.navette.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.navette.Navette;
import dev.navette.memory.MemoryErp;
import dev.navette.memory.MemoryShop;
import dev.navette.memory.ShopProduct;
import dev.navette.model.Article;
import dev.navette.model.ArticleClassification;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleRelations;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Money;
import dev.navette.model.Product;
import dev.navette.model.ProductTexts;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
import dev.navette.profile.Profile;
import dev.navette.run.Progress;
import dev.navette.run.Report;
import dev.navette.run.Run;
import dev.navette.run.RunListener;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.SyncStore;

/** A grocer's ERP and shop in memory, and a Navette between them. */
final class Epicerie implements AutoCloseable {

    final MemoryErp erp = new MemoryErp("ebp");
    final MemoryShop shop = new MemoryShop("shop-fr");

    /** Done once, right before elements are read by name the next time. */
    Runnable beforeNamed = () -> {};

    final Navette navette = Navette.builder()
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

    /** An article of 12.50 EUR net that is one of a master reference's (ART-12). */
    void variant(String reference, String master, String name) {
        erp.put(priced(reference, name).with(ArticleRelations.of(master)));
    }

    /** An article of 12.50 EUR net with others beside it (ART-17). */
    void related(String reference, String... others) {
        List<Reference> beside = Stream.of(others).map(Reference::new).toList();
        erp.put(priced(reference, "Café " + reference).with(new ArticleRelations(null, beside)));
    }

    /** An article of 12.50 EUR net in a category (ART-11). */
    void sorted(String reference, String... path) {
        erp.put(priced(reference, "Café " + reference).with(new ArticleClassification(List.of(path))));
    }

    static Article priced(String reference, String name) {
        return Article.named(reference, name).with(new ArticlePrices(Money.of("12.50", "EUR"), null, null));
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

    /** Runs flows and stops once the progress is so. */
    Report runUntil(Predicate<Progress> enough, Flow... flows) throws InterruptedException {
        var run = new CompletableFuture<Run>();
        run.complete(navette.start(profile(flows), new RunListener() {
            @Override
            public void progress(Progress progress) {
                if (enough.test(progress)) {
                    run.join().stop();
                }
            }
        }));
        return run.join().await();
    }

    Profile profile(Flow... flows) {
        var profile = Profile.named("epicerie")
                .erp(Connection.live(
                        erp.connection().account(),
                        context -> new Hooked(erp.connection().open(context))))
                .shop(shop.connection());
        List.of(flows).forEach(profile::flow);
        return profile.build();
    }

    ShopProduct product(String reference) {
        return shop.product(reference).orElseThrow();
    }

    /** What became of each element of the last flow, as the journal has it: {@code EM-1 CREATED}. */
    List<String> lines(Report report) {
        var task = report.tasks().get(report.tasks().size() - 1);
        return navette.journal().lines(task.run(), 1_000).stream()
                .map(line -> line.name() + " " + line.result())
                .toList();
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

    /** The ERP, with a hook before it reads by name. */
    private final class Hooked implements Connector, ArticleReader {

        private final Connector real;
        private final ArticleReader reader;

        private Hooked(Connector real) {
            this.real = real;
            this.reader = real.role(ArticleReader.class).orElseThrow();
        }

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return role == ArticleReader.class ? Optional.of(role.cast(this)) : real.role(role);
        }

        @Override
        public Watermark begin(Selection selection) {
            return reader.begin(selection);
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            return reader.read(from, size);
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            Runnable hook = beforeNamed;
            beforeNamed = () -> {};
            hook.run();
            return reader.named(names);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
