package dev.navette.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import dev.navette.flow.ArticleExport;
import dev.navette.flow.Flow;
import dev.navette.flow.Pace;
import dev.navette.memory.MemoryErp;
import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ForeignId;
import dev.navette.model.LinkKind;
import dev.navette.run.Counts;
import dev.navette.run.ElementResult;
import dev.navette.run.RunListener;
import dev.navette.run.TaskReport;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connection;
import dev.navette.spi.Connector;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.RequestMade;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.Watermark;
import dev.navette.state.SyncStore;
import dev.navette.state.store.Changes;
import dev.navette.state.store.ElementKey;
import dev.navette.state.store.ElementUpdate;
import dev.navette.state.store.Lease;
import dev.navette.state.store.OpenItem;
import dev.navette.state.store.Store;
import dev.navette.state.store.StoreAccess;
import dev.navette.state.store.TaskKey;

/** Articles in a memory ERP, a shop that answers as told, a store in memory, and a clock that stands still. */
final class Bench implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    static final BooleanSupplier NEVER = () -> false;
    static final RunListener NOBODY = new RunListener() {};

    final List<RequestMade> made = new ArrayList<>();
    final StandingClock clock = new StandingClock(START);
    final MemoryErp erp = new MemoryErp("epicerie");
    final ScriptedShop shop = new ScriptedShop();

    Store store = StoreAccess.open(SyncStore.inMemory(), clock);
    Executor executor = Runnable::run;
    int pageSize = 10;
    Duration lease = Duration.ofMinutes(2);
    Duration attempt = Duration.ofSeconds(90);

    /** A name that each page which holds it gives twice. */
    String twice = "";

    /** Done right before a page is read. */
    Runnable beforePage = () -> {};

    /** Adds articles by their references, or changes their names. */
    void articles(String... references) {
        for (String reference : references) {
            article(reference, "Café moulu " + reference);
        }
    }

    /** Adds EM-1 to EM-n. */
    void articles(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> articles("EM-" + i));
    }

    void article(String reference, String name) {
        erp.put(Article.named(reference, name));
    }

    TaskReport run() {
        return run(NOBODY, NEVER);
    }

    TaskReport run(RunListener listener, BooleanSupplier stop) {
        return run(ArticleExport.netPrices(), listener, stop);
    }

    TaskReport run(Flow flow, RunListener listener, BooleanSupplier stop) {
        return run(flow, Scope.everything(), listener, stop);
    }

    TaskReport run(Flow flow, Scope scope) {
        return run(flow, scope, NOBODY, NEVER);
    }

    private TaskReport run(Flow flow, Scope scope, RunListener listener, BooleanSupplier stop) {
        var assignment = new Assignment("epicerie", flow, Pace.usual());
        return new Engine(store, settings()).run(assignment, erpSide(), shopSide(), scope, listener, stop);
    }

    EngineSettings settings() {
        return new EngineSettings(
                clock, executor, new Random(1), clock::advance, "process 1", pageSize, lease, attempt, made::add, 10);
    }

    TaskKey task() {
        return new TaskKey(store.pair(erpSide().account(), shopSide().account()), "article-export");
    }

    Optional<OpenItem> open(String name) {
        return open(task().task(), name);
    }

    Optional<OpenItem> open(String task, String name) {
        var key = new TaskKey(task().pair(), task);
        return Optional.ofNullable(store.openItems(key, List.of(name)).get(name));
    }

    /** Links an article to another product. */
    void relink(String name, String id) {
        Lease mine = store.acquire("relink", "a person", lease).orElseThrow();
        var update = new ElementUpdate(new ElementKey(LinkKind.PRODUCT, name), new ForeignId(id), Map.of(), Set.of());
        long run = store.begin(mine, task(), "epicerie");
        store.commit(
                mine,
                new Changes(task(), run, List.of(update), List.of(), List.of(), null, Counts.NONE, List.of(), null));
        store.release(mine);
    }

    Side erpSide() {
        Connection<?> connection = erp.connection();
        var context = new LentContext(
                "epicerie/erp", connection.account(), store, settings(), new PacedBudget(clock, clock::advance));
        Connector connector = connection.open(context);
        ArticleReader reader = connector.role(ArticleReader.class).orElseThrow();
        return new Side("epicerie/erp", connection.account(), new Hooked(reader, connector));
    }

    Side shopSide() {
        return new Side("epicerie/shop", new Account("scripted-shop", "shop-fr"), shop);
    }

    /** Hears what became of each element, in order. */
    static final class Ear implements RunListener {

        final List<ElementResult> results = new ArrayList<>();

        @Override
        public void element(ElementResult result) {
            results.add(result);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    /** The memory ERP, with a hook before each page. */
    private final class Hooked implements Connector, ArticleReader {

        private final ArticleReader reader;
        private final Connector connector;

        private Hooked(ArticleReader reader, Connector connector) {
            this.reader = reader;
            this.connector = connector;
        }

        @Override
        public <R extends Role> Optional<R> role(Class<R> role) {
            return role == ArticleReader.class ? Optional.of(role.cast(this)) : connector.role(role);
        }

        @Override
        public Watermark begin(Selection selection) {
            return reader.begin(selection);
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            beforePage.run();
            Page<Article> page = reader.read(from, size);
            var reads = new ArrayList<Read<Article>>(page.reads());
            page.reads().stream().filter(read -> read.name().equals(twice)).forEach(reads::add);
            return new Page<>(reads, page.next(), page.last(), page.total());
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            return reader.named(names);
        }

        @Override
        public void close() {
            connector.close();
        }
    }
}
