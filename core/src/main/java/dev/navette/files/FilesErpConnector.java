package dev.navette.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.navette.error.Problem;
import dev.navette.error.StoreException;
import dev.navette.model.Article;
import dev.navette.model.ArticleStock;
import dev.navette.model.sales.ErpCustomer;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.Connector;
import dev.navette.spi.ConnectorContext;
import dev.navette.spi.CustomerReader;
import dev.navette.spi.MediaReader;
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

    private static final Logger LOG = LoggerFactory.getLogger(FilesErpConnector.class);

    private final Path mappingFile;
    private final @Nullable FilesErpMedia media;
    private final @Nullable Articles articles;
    private final @Nullable Stock stock;
    private final @Nullable Customers customers;
    private final FilesErpSelfTest selfTest;
    private final @Nullable FilesErpLists lists;

    FilesErpConnector(FilesErpSettings settings, Mapping mapping, ConnectorContext context) {
        mappingFile = settings.mapping();
        media = mapping.articles() == null
                ? null
                : FilesErpMedia.of(settings.folder(), mapping.articles(), context)
                        .orElse(null);
        articles = mapping.articles() == null ? null : articles(settings.folder(), mapping.articles(), media);
        stock = mapping.stock() == null ? null : stock(settings.folder(), mapping.stock());
        customers = mapping.customers() == null ? null : customers(settings.folder(), mapping.customers());
        selfTest = new FilesErpSelfTest(
                Stream.of(
                                articles == null ? Stream.<LineFile>empty() : articles.files.stream(),
                                stock == null ? Stream.<LineFile>empty() : Stream.of(stock.file.lines()),
                                customers == null ? Stream.<LineFile>empty() : Stream.of(customers.file.lines()))
                        .flatMap(files -> files)
                        .toList(),
                media == null ? List.of() : media.folders());
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
        if (role == CustomerReader.class) {
            return Optional.ofNullable(customers).map(role::cast);
        }
        if (role == MediaReader.class) {
            return Optional.ofNullable(media).map(role::cast);
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
        if (role == CustomerReader.class && customers == null) {
            return Optional.of(absent("customers"));
        }
        if (role == MediaReader.class && media == null) {
            return Optional.of(new Problem(
                    "$.articles.images",
                    "the mapping " + mappingFile.getFileName() + " does not say where pictures are",
                    "Add \"images\" with its folder to \"articles\""));
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
        if (customers != null) {
            customers.pages.close();
        }
        if (media != null) {
            keepHashes(media);
        }
    }

    /** All that was asked for is done by now: what only saves time must not make it look as if it were not. */
    private static void keepHashes(FilesErpMedia media) {
        try {
            media.keep();
        } catch (StoreException full) {
            LOG.warn("What was learnt of pictures is lost, and learnt again by the next run: {}", full.getMessage());
        }
    }

    private Problem absent(String key) {
        return new Problem(
                "$." + key,
                "the mapping " + mappingFile.getFileName() + " does not say where it is",
                "Add \"" + key + "\" with its file and columns");
    }

    private static Articles articles(Path folder, ArticleMapping mapping, @Nullable FilesErpMedia media) {
        List<AddedLines> added = added(folder, mapping);
        Layout<Article> layout = new ArticleLayout(mapping);
        for (AddedLines lines : added) {
            layout = new AddedLayout(layout, lines);
        }
        layout = media == null ? layout : new MediaLayout(layout, media);
        SourceFile<Article> file = SourceFile.in(folder, mapping.format(), layout, mapping.toString());
        List<LineFile> files = Stream.concat(
                        Stream.of(file.lines()), added.stream().map(AddedLines::file))
                .toList();
        return new Articles(files, new PagedFile<>(file));
    }

    /** The files beside that of the articles. */
    private static List<AddedLines> added(Path folder, ArticleMapping mapping) {
        var added = new ArrayList<AddedLines>();
        FormMapping forms = mapping.forms();
        if (forms != null) {
            var columns = Objects.requireNonNull(forms.columns(), "columns");
            added.add(added(folder, forms.file(), new FormLines(mapping, columns)));
        }
        SpecialMapping special = mapping.specialPrices();
        if (special != null) {
            var columns = Objects.requireNonNull(special.columns(), "columns");
            added.add(added(folder, special.file(), new SpecialLines(mapping.cells(), columns, special.sparse())));
        }
        return added;
    }

    private static AddedLines added(Path folder, AddedFormat mapped, Addition addition) {
        String article = Objects.requireNonNull(mapped.article(), "article");
        List<String> columns =
                Stream.concat(addition.columns().stream(), Stream.of(article)).toList();
        return new AddedLines(LineFile.in(folder, mapped.format(), columns, article, true), mapped.by(), addition);
    }

    private static Stock stock(Path folder, StockMapping mapping) {
        SourceFile<ArticleStock> file =
                SourceFile.in(folder, mapping.format(), new StockLayout(mapping), mapping.toString());
        return new Stock(file, new PagedFile<>(file), new Warehouses(mapping, file));
    }

    private static Customers customers(Path folder, CustomerMapping mapping) {
        SourceFile<ErpCustomer> file =
                SourceFile.in(folder, mapping.format(), new CustomerLayout(mapping), mapping.toString());
        return new Customers(file, new PagedFile<>(file));
    }

    private record Customers(SourceFile<ErpCustomer> file, PagedFile<ErpCustomer> pages) implements CustomerReader {

        @Override
        public Watermark begin(Selection selection) {
            return Place.beginning(selection).watermark();
        }

        @Override
        public Page<ErpCustomer> read(Watermark from, int size) {
            return pages.read(from, size);
        }

        @Override
        public List<Read<ErpCustomer>> named(Collection<String> names) {
            return pages.named(names);
        }
    }

    private record Articles(List<LineFile> files, PagedFile<Article> pages) implements ArticleReader {

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
