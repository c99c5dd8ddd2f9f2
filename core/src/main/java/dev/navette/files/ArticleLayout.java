package dev.navette.files;

import java.util.List;
import java.util.Objects;

import dev.navette.error.Fault;
import dev.navette.model.Article;
import dev.navette.model.Constraints;
import dev.navette.model.Reference;
import dev.navette.spi.Read;
import dev.navette.text.Column;
import dev.navette.text.DelimitedReader;
import dev.navette.text.Row;

/** One line is one article. */
final class ArticleLayout implements Layout<Article> {

    private final ArticleMapping mapping;
    private final ArticleColumns columns;

    ArticleLayout(ArticleMapping mapping) {
        this.mapping = mapping;
        this.columns = Objects.requireNonNull(mapping.columns(), "columns");
    }

    @Override
    public List<String> columns() {
        return columns.all();
    }

    @Override
    public String key() {
        return Objects.requireNonNull(columns.reference(), "reference");
    }

    @Override
    public boolean gathers() {
        return false;
    }

    /** Which of the lines is right no program can tell, so none is taken (ART-23). */
    @Override
    public Fault repeated(String source, String key, Places places) {
        return Fault.of(
                "The reference stands on " + places.count() + " lines",
                source,
                "article " + key + ", " + places,
                "Keep one of them; until then none is taken");
    }

    @Override
    public Assembly<Article> on(DelimitedReader reader) {
        return new Lines(mapping, columns, reader);
    }

    /** The columns in the order of one file. */
    private static final class Lines implements Assembly<Article> {

        private final Column reference;
        private final TextCells texts;
        private final PriceCells prices;
        private final StockCells stock;
        private final SortingCells sorting;
        private final MeasureCells measures;
        private final PublicationCells publication;
        private final CustomCells custom;

        Lines(ArticleMapping mapping, ArticleColumns columns, DelimitedReader reader) {
            reference = reader.column(Objects.requireNonNull(columns.reference(), "reference"));
            texts = new TextCells(columns, reader);
            prices = new PriceCells(mapping, columns.prices(), reader);
            stock = new StockCells(
                    mapping.cells().warehouse(),
                    Cells.column(reader, columns.stock()),
                    Cells.column(reader, columns.tracked()),
                    mapping.constant().tracked());
            sorting = new SortingCells(mapping.cells(), columns.sorting(), reader);
            measures = new MeasureCells(mapping.cells(), columns.measures(), reader);
            publication = new PublicationCells(mapping.constant().published(), columns.publication(), reader);
            custom = new CustomCells(columns.custom(), reader);
        }

        @Override
        public Read<Article> read(String name, LineGroup lines) {
            Row row = lines.rows().get(0);
            var key = new Reference(name);
            Article article = new Article(key, texts.of(row), prices.of(row), stock.of(row, key))
                    .with(sorting.identification(row))
                    .with(sorting.classification(row))
                    .with(sorting.relations(row))
                    .with(measures.of(row))
                    .with(publication.of(row))
                    .withCustom(custom.of(row));
            if (row.fault().isEmpty()) {
                Constraints.problems(article, "$")
                        .forEach(problem -> row.refuse(
                                reference, problem.path() + " cannot be taken: " + problem.what(), problem.remedy()));
            }
            return row.fault().map(fault -> Read.<Article>faulty(name, fault)).orElseGet(() -> Read.of(name, article));
        }
    }
}
