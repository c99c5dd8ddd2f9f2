package dev.navette.files;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Fault;
import dev.navette.error.Problem;
import dev.navette.model.Article;
import dev.navette.model.ArticlePrices;
import dev.navette.model.ArticleStock;
import dev.navette.model.ArticleTexts;
import dev.navette.model.Constraints;
import dev.navette.model.Money;
import dev.navette.model.Quantity;
import dev.navette.model.Reference;
import dev.navette.model.WarehouseStock;
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

        private final ArticleMapping mapping;
        private final Column reference;
        private final Column name;
        private final @Nullable Column description;
        private final @Nullable Column net;
        private final @Nullable Column gross;
        private final @Nullable Column vatRate;
        private final @Nullable Column stock;
        private final @Nullable Column tracked;
        private final @Nullable Currency currency;

        Lines(ArticleMapping mapping, ArticleColumns columns, DelimitedReader reader) {
            this.mapping = mapping;
            reference = reader.column(Objects.requireNonNull(columns.reference(), "reference"));
            name = reader.column(Objects.requireNonNull(columns.name(), "name"));
            description = column(reader, columns.description());
            net = column(reader, columns.net());
            gross = column(reader, columns.gross());
            vatRate = column(reader, columns.vatRate());
            stock = column(reader, columns.stock());
            tracked = column(reader, columns.tracked());
            currency = mapping.currency() == null ? null : Currency.getInstance(mapping.currency());
        }

        @Override
        public Read<Article> read(String name, LineGroup lines) {
            Row row = lines.rows().get(0);
            var key = new Reference(name);
            String label = row.requiredText(this.name);
            var texts =
                    new ArticleTexts(label == null ? "" : label, description == null ? null : row.text(description));
            var article = new Article(key, texts, prices(row), stock(row, key));
            if (row.fault().isEmpty()) {
                Constraints.problems(article, "$").forEach(problem -> refuse(row, problem));
            }
            return row.fault().map(fault -> Read.<Article>faulty(name, fault)).orElseGet(() -> Read.of(name, article));
        }

        private ArticlePrices prices(Row row) {
            return new ArticlePrices(
                    money(row, net),
                    money(row, gross),
                    vatRate == null ? mapping.constant().vatRate() : row.decimal(vatRate));
        }

        private @Nullable Money money(Row row, @Nullable Column column) {
            BigDecimal amount = column == null ? null : row.decimal(column);
            return amount == null || currency == null ? null : new Money(amount, currency);
        }

        /** A stock that the file leaves empty is not known; it is not zero. */
        private @Nullable ArticleStock stock(Row row, Reference key) {
            BigDecimal real = stock == null ? null : row.decimal(stock);
            Boolean said = tracked == null ? mapping.constant().tracked() : row.truth(tracked);
            boolean kept = said == null || said;
            if (stock == null || (real == null && kept) || mapping.warehouse() == null) {
                return null;
            }
            var quantity = real == null ? Quantity.ZERO : new Quantity(real);
            return new ArticleStock(key, kept, Map.of(mapping.warehouse().strip(), WarehouseStock.real(quantity)));
        }

        private void refuse(Row row, Problem problem) {
            Column column = switch (problem.path()) {
                case "$.prices.vatRate" -> vatRate;
                case "$.texts.name" -> name;
                default -> null;
            };
            String of = column == null ? problem.path() : "The value";
            row.refuse(
                    column == null ? reference : column, of + " cannot be taken: " + problem.what(), problem.remedy());
        }

        private static @Nullable Column column(DelimitedReader reader, @Nullable String name) {
            return name == null ? null : reader.column(name);
        }
    }
}
