package dev.navette.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.ForeignId;
import dev.navette.model.Reference;
import dev.navette.model.ReferenceEntry;
import dev.navette.model.ReferenceKind;
import dev.navette.spi.ArticleFinder;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.StockReader;
import dev.navette.spi.StockSurvey;
import dev.navette.spi.SurveyPage;
import dev.navette.spi.Watermark;

/** What reads the articles and the stock of a {@link MemoryErp}. */
final class ErpReaders {

    private ErpReaders() {}

    /** All of them. */
    static Map<Class<? extends Role>, Role> all(
            Shelf<Article> articles,
            Shelf<ArticleStock> stocks,
            Supplier<Set<String>> warehouses,
            Function<String, Optional<Article>> article) {
        return Map.of(
                ArticleReader.class,
                new Articles(articles),
                StockReader.class,
                new Stocks(stocks, warehouses),
                ArticleSurvey.class,
                new ArticlesSeen(articles),
                StockSurvey.class,
                new StocksSeen(stocks),
                ReferenceData.class,
                new Lists(warehouses),
                ArticleFinder.class,
                new ArticlesFound(article));
    }

    /** What the options of flows choose from (PRO-4). */
    record Lists(Supplier<Set<String>> warehouses) implements ReferenceData {

        @Override
        public Set<ReferenceKind> kinds() {
            return Set.of(ReferenceKind.WAREHOUSES);
        }

        @Override
        public List<ReferenceEntry> entries(ReferenceKind kind) {
            return warehouses.get().stream().sorted().map(ReferenceEntry::named).toList();
        }
    }

    record Articles(Shelf<Article> shelf) implements ArticleReader {

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

    record Stocks(Shelf<ArticleStock> shelf, Supplier<Set<String>> known) implements StockReader {

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

    record ArticlesFound(Function<String, Optional<Article>> articles) implements ArticleFinder {

        @Override
        public Map<Reference, List<ForeignId>> find(Collection<Reference> keys) {
            return keys.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            key -> articles.apply(key.value()).stream()
                                    .map(article ->
                                            new ForeignId(article.reference().value()))
                                    .toList()));
        }
    }

    record ArticlesSeen(Shelf<Article> shelf) implements ArticleSurvey {

        @Override
        public Watermark begin() {
            return shelf.begin(Selection.everything());
        }

        @Override
        public SurveyPage read(Watermark from, int size) {
            return Digests.seen(shelf.page(from, size), Digests::of);
        }
    }

    record StocksSeen(Shelf<ArticleStock> shelf) implements StockSurvey {

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
