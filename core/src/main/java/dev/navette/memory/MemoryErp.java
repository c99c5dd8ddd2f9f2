package dev.navette.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.model.Account;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.Document;
import dev.navette.model.ForeignId;
import dev.navette.model.Image;
import dev.navette.model.Medium;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.model.WarehouseStock;
import dev.navette.spi.ArticleFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.ArticleWriter;
import dev.navette.spi.Connection;
import dev.navette.spi.MediaReader;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockSurvey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

/**
 * An ERP in memory that tests and demos fill, also while it is read. Articles and stock are read in the order of their
 * last change; an article is read with the stock that is known of it, so a change of its stock is a change of it.
 *
 * <p>Its account is its name. Another object of the same name counts its changes anew: read it with a store of its own,
 * or fill it the same way. Thread-safe.
 */
public final class MemoryErp {

    private final String name;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, ArticleStock> stocks = new HashMap<>();
    private final Map<String, Fault> faults = new HashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Shelf<Article> articleShelf = new Shelf<>();
    private final Shelf<ArticleStock> stockShelf = new Shelf<>();

    /**
     * An empty one.
     *
     * @param name tells it apart from others
     */
    public MemoryErp(String name) {
        this.name = name;
    }

    /** Adds or changes an article; its stock too, if the article brings one. */
    public synchronized void put(Article article) {
        String key = article.reference().value();
        ArticleStock brought = article.stock();
        articles.put(key, article);
        if (brought != null) {
            stocks.put(key, brought);
        }
        boolean mended = faults.remove(key) != null;
        shelveArticle(key);
        if (brought != null || mended) {
            shelveStock(key);
        }
    }

    /** The article of a reference, without its stock. */
    public synchronized Optional<Article> article(String reference) {
        return Optional.ofNullable(articles.get(new Reference(reference).value()));
    }

    /** Adds or changes the stock of an article, whether the ERP has that article or not. */
    public synchronized void put(ArticleStock stock) {
        String key = stock.reference().value();
        stocks.put(key, stock);
        faults.remove(key);
        shelveStock(key);
        shelveArticle(key);
    }

    /** Sets what one warehouse has on the shelf, without orders; the article's other warehouses keep theirs. */
    public void stocking(String reference, String warehouse, long units) {
        stocking(reference, warehouse, WarehouseStock.real(Quantity.of(units)));
    }

    /** Sets what one warehouse holds; the article's other warehouses keep theirs. */
    public synchronized void stocking(String reference, String warehouse, WarehouseStock holds) {
        ArticleStock former = stocks.get(new Reference(reference).value());
        var warehouses = new HashMap<String, WarehouseStock>(former == null ? Map.of() : former.warehouses());
        warehouses.put(warehouse, holds);
        put(new ArticleStock(new Reference(reference), former == null || former.tracked(), warehouses));
    }

    /** Keeps a picture's content; the article that shows it names what this gives. */
    public Image image(String fileName, byte[] content) {
        Image image = Image.of(fileName, content);
        contents.put(image.hash(), content.clone());
        return image;
    }

    /** Keeps a document's content; the article that it belongs to names what this gives. */
    public Document document(String fileName, byte[] content) {
        Document document = Document.of(fileName, content);
        contents.put(document.hash(), content.clone());
        return document;
    }

    /** Takes the content of a picture or a document away; articles that show it name it still. */
    public void remove(Medium medium) {
        contents.remove(medium.hash());
    }

    /** Takes an article and its stock away. */
    public synchronized void remove(String reference) {
        articles.remove(reference);
        stocks.remove(reference);
        faults.remove(reference);
        articleShelf.remove(reference);
        stockShelf.remove(reference);
    }

    /** Makes all readers give this fault under this name, until something of that name is put or it is removed. */
    public synchronized void faulty(String name, Fault fault) {
        faults.put(name, fault);
        shelveArticle(name);
        shelveStock(name);
    }

    /** What a profile reads from. */
    public Connection<?> connection() {
        Map<Class<? extends Role>, Role> roles = Map.of(
                ArticleReader.class,
                new Articles(articleShelf),
                StockReader.class,
                new Stocks(stockShelf, this::warehouses),
                MediaReader.class,
                new MemoryMediaReader("memory-erp " + name, contents),
                ArticleSurvey.class,
                new ArticlesSeen(articleShelf),
                StockSurvey.class,
                new StocksSeen(stockShelf),
                ReferenceData.class,
                new Lists(this::warehouses),
                ArticleFinder.class,
                (ArticleFinder) this::find);
        return Connection.live(new Account("memory-erp", name), context -> {
            Map<Class<? extends Role>, Role> all = new HashMap<>(roles);
            all.put(ArticleWriter.class, new MemoryArticleWriter(this, "memory-erp " + name, context.clock()));
            return new RoleSet(all);
        });
    }

    private Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
        return keys.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> article(key.value()).stream()
                                .map(article ->
                                        new ForeignId(article.reference().value()))
                                .toList()));
    }

    private synchronized Set<String> warehouses() {
        return stocks.values().stream()
                .flatMap(stock -> stock.warehouses().keySet().stream())
                .collect(Collectors.toSet());
    }

    private void shelveArticle(String key) {
        Article article = articles.get(key);
        ArticleStock stock = stocks.get(key);
        shelve(articleShelf, key, article == null || stock == null ? article : article.with(stock));
    }

    private void shelveStock(String key) {
        shelve(stockShelf, key, stocks.get(key));
    }

    private <T> void shelve(Shelf<T> shelf, String key, @Nullable T element) {
        Fault fault = faults.get(key);
        if (fault != null) {
            shelf.put(Read.faulty(key, fault));
        } else if (element != null) {
            shelf.put(Read.of(key, element));
        } else {
            shelf.remove(key);
        }
    }

    /** What the options of flows choose from (PRO-4). */
    private record Lists(Supplier<Set<String>> warehouses) implements ReferenceData {

        @Override
        public Set<ReferenceKind> kinds() {
            return Set.of(ReferenceKind.WAREHOUSES);
        }

        @Override
        public List<ReferenceEntry> entries(ReferenceKind kind) {
            return warehouses.get().stream().sorted().map(ReferenceEntry::named).toList();
        }
    }

    private record Articles(Shelf<Article> shelf) implements ArticleReader {

        @Override
        public Watermark begin(Selection selection) {
            return shelf.begin(selection);
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            return shelf.page(from, size);
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            return shelf.named(names);
        }
    }

    private record Stocks(Shelf<ArticleStock> shelf, Supplier<Set<String>> known) implements StockReader {

        @Override
        public Set<String> warehouses() {
            return known.get();
        }

        @Override
        public Watermark begin(Selection selection) {
            return shelf.begin(selection);
        }

        @Override
        public Page<ArticleStock> read(Watermark from, int size) {
            return shelf.page(from, size);
        }

        @Override
        public List<Read<ArticleStock>> named(Collection<String> names) {
            return shelf.named(names);
        }
    }

    private record ArticlesSeen(Shelf<Article> shelf) implements ArticleSurvey {

        @Override
        public Watermark begin() {
            return shelf.begin(Selection.everything());
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            return Digests.seen(shelf.page(from, size), Digests::of);
        }
    }

    private record StocksSeen(Shelf<ArticleStock> shelf) implements StockSurvey {

        @Override
        public Watermark begin() {
            return shelf.begin(Selection.everything());
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            return Digests.seen(shelf.page(from, size), Digests::of);
        }
    }
}
