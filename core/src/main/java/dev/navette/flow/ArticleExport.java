package dev.navette.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.navette.error.Problem;
import dev.navette.mapping.PriceRule;
import dev.navette.mapping.ProductGroupRule;
import dev.navette.mapping.ProductRule;
import dev.navette.mapping.StockRule;
import dev.navette.model.Article;
import dev.navette.model.Basis;
import dev.navette.model.Default;
import dev.navette.model.Field;
import dev.navette.model.Product;
import dev.navette.model.ProductField;
import dev.navette.model.Reference;
import dev.navette.spi.ArticleReader;
import dev.navette.spi.ArticleSurvey;
import dev.navette.spi.Connector;
import dev.navette.spi.MediaReader;
import dev.navette.spi.Selection;

/**
 * Creates and changes the shop's products from the ERP's articles (ART-1). A product that bears an article's reference
 * already is taken over, never doubled (ART-23). By default stock is left alone, every article is read on every run,
 * and only the fields that differ from what was last written are sent.
 *
 * @param prices whether the shop is configured for net or gross prices
 * @param stock which quantity travels along, or null to leave stock alone
 * @param selection how much is read
 * @param along what else travels along
 */
public record ArticleExport(
        Basis prices,
        @Nullable StockRule stock,
        @Default("{}") Selection selection,
        @Default("[]") Set<Along> along) implements Flow {

    private static final Codec<Article> ON_THE_DISK = Codec.ofRecord(Article.class);

    /** What travels along when it is chosen; the shop must have a place for it. */
    public enum Along {
        /** Related articles (ART-17): each is shown once both sides are in the shop. */
        RELATED,
        /** The category, made where it is missing (ART-11). */
        CATEGORY,
        /** Pictures, each content sent once (ART-13). */
        IMAGES
    }

    public ArticleExport {
        Objects.requireNonNull(prices, "prices");
        Objects.requireNonNull(selection, "selection");
        along = Collections.unmodifiableSet(new TreeSet<>(along)); // in one order in every process
    }

    /** With nothing that is chosen apart. */
    public ArticleExport(Basis prices, @Nullable StockRule stock, Selection selection) {
        this(prices, stock, selection, Set.of());
    }

    /** For a shop whose prices are without tax. */
    public static ArticleExport netPrices() {
        return new ArticleExport(Basis.NET, null, Selection.everything());
    }

    /** For a shop whose prices include the tax. */
    public static ArticleExport grossPrices() {
        return new ArticleExport(Basis.GROSS, null, Selection.everything());
    }

    /** Sends what is available in these warehouses along (ART-19), where the ERP gives it with the article. */
    public ArticleExport withStockFrom(String... warehouses) {
        return withStock(StockRule.available(Set.copyOf(List.of(warehouses))));
    }

    /** Sends the quantity by a rule of its own; a stock update of the same profile must have the same. */
    public ArticleExport withStock(StockRule rule) {
        return new ArticleExport(prices, rule, selection, along);
    }

    /** Sends more than texts, prices and stock. */
    public ArticleExport along(Along... more) {
        var all = new TreeSet<>(along);
        all.addAll(List.of(more));
        return new ArticleExport(prices, stock, selection, all);
    }

    /** Reads only what was created or modified since the last run (ART-3). */
    public ArticleExport changedOnly() {
        return new ArticleExport(prices, stock, Selection.changed(), along);
    }

    @Override
    public String task() {
        return "article-export";
    }

    @Override
    public List<Problem> problems() {
        return stock == null ? List.of() : below(Warehouses.problems(stock.warehouses()));
    }

    @Override
    public List<Problem> problems(Connector erp, Connector shop) {
        if (along.contains(Along.IMAGES) && erp.role(MediaReader.class).isEmpty()) {
            return List.of(new Problem(
                    "$.along", "the ERP has no pictures", "Leave images out, or connect an ERP that has them"));
        }
        return stock == null ? List.of() : below(Warehouses.unknown(stock.warehouses(), erp));
    }

    @Override
    public Map<Field, Object> rules() {
        return stock == null ? Map.of() : Map.of(ProductField.QUANTITY, stock);
    }

    private static List<Problem> below(List<Problem> problems) {
        return problems.stream().map(problem -> problem.below("$.stock")).toList();
    }

    @Override
    public Pipeline<Article, Product> pipeline() {
        var price = new PriceRule(prices);
        return new Pipeline<>(
                        Source.of(ArticleReader.class)
                                .selecting(selection)
                                .keptBy(ON_THE_DISK)
                                .surveyedBy(ArticleSurvey.class),
                        new ProductRule(price, stock),
                        ProductSink.with(along))
                .gathered(new Gather<>(ArticleExport::master, new ProductGroupRule(price, stock)));
    }

    private static @Nullable String master(Article article) {
        Reference master = article.relations().master();
        return master == null ? null : master.value();
    }
}
