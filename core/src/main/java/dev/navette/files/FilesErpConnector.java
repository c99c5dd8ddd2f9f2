package dev.navette.files;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connector;
import dev.navette.spi.Page;
import dev.navette.spi.Read;
import dev.navette.spi.ReferenceData;
import dev.navette.spi.Role;
import dev.navette.spi.Selection;
import dev.navette.spi.SelfTest;
import dev.navette.spi.StockReader;
import dev.navette.spi.Watermark;

/** The roles that the mapping has files for. */
final class FilesErpConnector implements Connector {

    private final Path mappingFile;
    private final @Nullable Articles articles;
    private final @Nullable Stock stock;
    private final FilesErpSelfTest selfTest;
    private final @Nullable FilesErpLists lists;

    FilesErpConnector(FilesErpSettings settings, Mapping mapping) {
        mappingFile = settings.mapping();
        articles = mapping.articles() == null ? null : articles(settings.folder(), mapping.articles());
        stock = mapping.stock() == null ? null : stock(settings.folder(), mapping.stock());
        selfTest = new FilesErpSelfTest(
                Stream.of(articles == null ? null : articles.file, stock == null ? null : stock.file)
                        .<SourceFile<?>>flatMap(Stream::ofNullable)
                        .toList());
        lists = stock == null ? null : new FilesErpLists(stock);
    }

    @Override
    public <R extends Role> Optional<R> role(Class<R> role) {
        if (role == ArticleReader.class) {
            return Optional.ofNullable(articles).map(role::cast);
        }
        if (role == StockReader.class) {
            return Optional.ofNullable(stock).map(role::cast);
        }
        if (role == SelfTest.class) {
            return Optional.of(role.cast(selfTest));
        }
        if (role == ReferenceData.class) {
            return Optional.ofNullable(lists).map(role::cast);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Problem> absence(Class<? extends Role> role) {
        if (role == ArticleReader.class && articles == null) {
            return Optional.of(absent("articles"));
        }
        if (role == StockReader.class && stock == null) {
            return Optional.of(absent("stock"));
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (articles != null) {
            articles.pages.close();
        }
        if (stock != null) {
            stock.pages.close();
        }
    }

    private Problem absent(String key) {
        return new Problem(
                "$." + key,
                "the mapping " + mappingFile.getFileName() + " does not say where it is",
                "Add \"" + key + "\" with its file and columns");
    }

    private static Articles articles(Path folder, ArticleMapping mapping) {
        SourceFile<Article> file = file(folder, mapping.format(), new ArticleLayout(mapping), mapping.toString());
        return new Articles(file, new PagedFile<>(file));
    }

    private static Stock stock(Path folder, StockMapping mapping) {
        SourceFile<ArticleStock> file = file(folder, mapping.format(), new StockLayout(mapping), mapping.toString());
        return new Stock(file, new PagedFile<>(file), new Warehouses(mapping, file));
    }

    private static <T> SourceFile<T> file(Path folder, Format format, Layout<T> layout, String mapping) {
        String name = Objects.requireNonNull(format.file(), "file").strip();
        return new SourceFile<>(folder.resolve(name), name, format.dialect(), layout, mapping);
    }

    private record Articles(SourceFile<Article> file, PagedFile<Article> pages) implements ArticleReader {

        @Override
        public Watermark begin(Selection selection) {
            return Place.beginning(selection).watermark();
        }

        @Override
        public Page<Article> read(Watermark from, int size) {
            return pages.read(from, size);
        }

        @Override
        public List<Read<Article>> named(Collection<String> names) {
            return pages.named(names);
        }
    }

    private record Stock(SourceFile<ArticleStock> file, PagedFile<ArticleStock> pages, Warehouses known)
            implements StockReader {

        @Override
        public Set<String> warehouses() {
            return known.names();
        }

        @Override
        public Watermark begin(Selection selection) {
            return Place.beginning(selection).watermark();
        }

        @Override
        public Page<ArticleStock> read(Watermark from, int size) {
            return pages.read(from, size);
        }

        @Override
        public List<Read<ArticleStock>> named(Collection<String> names) {
            return pages.named(names);
        }
    }
}
